package vn.khue.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.internal.ContractReader;
import vn.khue.catalogue.internal.Findings;
import vn.khue.catalogue.internal.IndicatorReader;
import vn.khue.catalogue.internal.Located;
import vn.khue.catalogue.internal.YamlFile;
import vn.khue.catalogue.validation.ContractCheck;
import vn.khue.catalogue.validation.IndicatorCheck;

/** All contracts and indicators, read once and never changed. */
public final class Catalogue {

    private static final List<String> FOLDERS = List.of("contracts", "indicators");

    private final Map<String, Contract> contracts;
    private final Map<String, Indicator> indicators;
    private final List<CatalogueProblem> warnings;
    private final String version;

    private Catalogue(List<YamlFile> files) {
        Findings findings = new Findings();
        List<Located<Contract>> contracts = read(files, "contracts/", file -> ContractReader.read(file, findings).stream());
        List<Located<Indicator>> indicators = read(files, "indicators/",
                file -> IndicatorReader.read(file, findings).stream());
        this.contracts = byId(contracts, Contract::id);
        this.indicators = byId(indicators, Indicator::id);
        ContractCheck.ALL.forEach(check -> contracts.forEach(contract -> check.check(contract, this.contracts)));
        IndicatorCheck.ALL.forEach(check -> indicators
                .forEach(indicator -> check.check(indicator, this.contracts, this.indicators)));
        List<CatalogueProblem> errors = findings.of(Severity.ERROR);
        if (!errors.isEmpty()) {
            throw new CatalogueProblems(errors);
        }
        this.warnings = findings.of(Severity.WARNING);
        this.version = hash(files);
    }

    /**
     * Reads {@code contracts/*.yaml} and {@code indicators/*.yaml} of a folder.
     *
     * @throws CatalogueProblems naming every problem with its file and line
     */
    public static Catalogue load(Path directory) {
        List<YamlFile> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> inside = Files.exists(directory.resolve(folder)) ? Files.list(directory.resolve(folder))
                    : Stream.empty()) {
                for (Path file : inside.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                    files.add(new YamlFile(folder + "/" + file.getFileName(), Files.readString(file)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Catalogue(sorted(files));
    }

    /** The catalogue that Khuê brings. */
    public static Catalogue bundled() {
        List<YamlFile> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            try {
                String pattern = "classpath:catalogue/" + folder + "/*.yaml";
                for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                    files.add(new YamlFile(folder + "/" + resource.getFilename(),
                            resource.getContentAsString(StandardCharsets.UTF_8)));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new Catalogue(sorted(files));
    }

    /** Sorted by id. */
    public List<Contract> contracts() {
        return List.copyOf(contracts.values());
    }

    /** @throws NoSuchElementException without such a contract */
    public Contract contract(String id) {
        return known(contracts, id);
    }

    /** Sorted by id. */
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    /** @throws NoSuchElementException without such an indicator */
    public Indicator indicator(String id) {
        return known(indicators, id);
    }

    /** What is not wrong and yet waits for something, such as a rule for a dataset that has no contract. */
    public List<CatalogueProblem> warnings() {
        return warnings;
    }

    /** SHA-256 of all files; a publication pins it. */
    public String version() {
        return version;
    }

    private static <T> T known(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new NoSuchElementException("the catalogue knows no '" + id + "'");
        }
        return found;
    }

    private static <T> List<Located<T>> read(List<YamlFile> files, String folder,
            Function<YamlFile, Stream<Located<T>>> reader) {
        return files.stream().filter(file -> file.name().startsWith(folder)).flatMap(reader).toList();
    }

    private static <T> Map<String, T> byId(List<Located<T>> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(id.apply(one.value()), one.value()));
        return byId;
    }

    private static List<YamlFile> sorted(List<YamlFile> files) {
        return files.stream().sorted(Comparator.comparing(YamlFile::name)).toList();
    }

    private static String hash(List<YamlFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (YamlFile file : files) {
                digest.update((file.name() + "\0" + file.content() + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
