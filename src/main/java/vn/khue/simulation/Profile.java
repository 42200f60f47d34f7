package vn.khue.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a simulated province is made of; the file {@code simulation/profile.yaml} explains each part.
 *
 * @param province code of the province whose units the schools stand in, unless another is asked for
 * @param sampleProvinces codes that are never taken
 * @param code form of a school's code
 * @param leftOut endings that no code has
 * @param deviation of the logarithm of the number of classes
 * @param privateKindergartens share of them
 * @param parts of a school beside its classes
 * @param systems the programs that schools send with
 * @param affirmed how a yes is written
 * @param denied how a no is written
 * @param title form of the line above a school's header: school, day
 * @param registerTitle form of the line above the register's header: day
 */
record Profile(String province, List<String> sampleProvinces, String code, List<String> leftOut, double deviation,
        List<Level> levels, double privateKindergartens, Map<String, Part> parts, SequencedMap<String, Dataset> datasets,
        List<SchoolSystem> systems, String affirmed, String denied, String title, String registerTitle, Faults faults) {

    /** What a number is taken from. */
    enum Base { PEOPLE, CLASSES, ONE }

    /**
     * A level of education.
     *
     * @param share of the schools
     * @param classes mean of a school
     * @param people mean of a class
     * @param name form of a school's name
     * @param parts its own parts: grades and groups
     */
    record Level(String level, double share, int classes, int people, String name, List<String> parts) {
    }

    /**
     * A part that is none of the classes.
     *
     * @param levels which schools have it; null: all
     */
    record Part(Base of, double times, int least, @Nullable List<String> levels) {

        boolean belongsTo(String level) {
            return levels == null || levels.contains(level);
        }
    }

    /**
     * What a file holds.
     *
     * @param each column that names the part
     * @param parts {@value #OWN} stands for the school's own
     * @param rename how its own parts are called here; null: as they are
     */
    record Dataset(String each, List<String> parts, @Nullable Rename rename, Map<String, Quantity> columns) {

        static final String OWN = "own";

        String called(String part) {
            return rename != null && part.startsWith(rename.from())
                    ? rename.to() + part.substring(rename.from().length()) : part;
        }
    }

    /** Another beginning of a name. */
    record Rename(String from, String to) {
    }

    /**
     * How a value follows: exactly one of size, of, chance, daysBefore and words is given.
     *
     * @param times factor beside a size
     * @param share beside of
     * @param rates beside of: a factor for each part
     * @param grows beside share: grows towards it during the school year
     * @param when column that must say yes; otherwise there is no value
     * @param only part that has a value; {@value Dataset#OWN} stands for all of the school's own
     */
    record Quantity(@Nullable Base size, @Nullable Double times, @Nullable String of, @Nullable Double share,
            @Nullable Map<String, Long> rates, boolean grows, int least, @Nullable Double chance,
            @Nullable Integer daysBefore, @Nullable List<String> words, @Nullable String when, @Nullable String only) {
    }

    /**
     * How a program writes.
     *
     * @param separator between cells
     * @param mark whether the byte order mark stands in front
     * @param spelling which of a column's names and a value's spellings it uses, as far as there are so many
     */
    record SchoolSystem(String separator, boolean mark, int spelling) {
    }

    /**
     * What goes wrong.
     *
     * @param rate of defective files to which the others belong
     * @param spell how many nights a silent school is silent
     * @param causes share of each among the defective
     * @param letters that another encoding writes as {@code stand} in Latin-1
     */
    record Faults(double rate, double late, double silent, int spell, SequencedMap<Fault, Double> causes,
            String renamedColumn, String unknownValue, String letters, String stand) {
    }

    /** The file leaves out what is false or nothing, and writes constants in small letters. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    /** The one that comes with Khuê. */
    static Profile bundled() {
        try (InputStream file = Profile.class.getResourceAsStream("/simulation/profile.yaml")) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return MAPPER.convertValue(read, Profile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How a dataset is made, if it is. */
    Optional<Dataset> dataset(String id) {
        return Optional.ofNullable(datasets.get(id));
    }
}
