package vn.khue.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khue.catalogue.CatalogueProblem.Severity;
import vn.khue.catalogue.internal.BoardReader;
import vn.khue.catalogue.internal.CatalogueFiles;
import vn.khue.catalogue.internal.ContractReader;
import vn.khue.catalogue.internal.Findings;
import vn.khue.catalogue.internal.IndicatorReader;
import vn.khue.catalogue.internal.Located;
import vn.khue.catalogue.internal.YamlFile;
import vn.khue.catalogue.validation.BoardCheck;
import vn.khue.catalogue.validation.ContractCheck;
import vn.khue.catalogue.validation.IndicatorCheck;

/** Contracts, indicators and boards of some files, read once and never changed. */
final class ReadCatalogue implements Catalogue {

    private final Map<String, Contract> contracts;
    private final Map<String, Indicator> indicators;
    private final Map<String, Board> boards;
    private final Map<String, Located<?>> places = new LinkedHashMap<>();
    private final List<CatalogueProblem> warnings;
    private final List<String> files;
    private final String version;

    private ReadCatalogue(List<YamlFile> files, Findings findings) {
        List<Located<Contract>> contracts = read(files, "contracts/", file -> ContractReader.read(file, findings).stream());
        List<Located<Indicator>> indicators = read(files, "indicators/",
                file -> IndicatorReader.read(file, findings).stream());
        List<Located<Board>> boards = read(files, "boards/", file -> BoardReader.read(file, findings).stream());
        this.contracts = byId(contracts, Contract::id);
        this.indicators = byId(indicators, Indicator::id);
        this.boards = byId(boards, Board::id);
        ContractCheck.ALL.forEach(check -> contracts.forEach(contract -> check.check(contract, this.contracts)));
        IndicatorCheck.ALL.forEach(check -> indicators
                .forEach(indicator -> check.check(indicator, this.contracts, this.indicators)));
        BoardCheck.ALL.forEach(check -> boards
                .forEach(board -> check.check(board, this.contracts, this.indicators)));
        List<CatalogueProblem> errors = findings.of(Severity.ERROR);
        if (!errors.isEmpty()) {
            throw new CatalogueProblems(errors);
        }
        Stream.<List<? extends Located<?>>>of(contracts, indicators, boards).flatMap(List::stream)
                .forEach(located -> places.put(located.file().name(), located));
        this.warnings = findings.of(Severity.WARNING);
        this.files = files.stream().map(YamlFile::name).toList();
        this.version = hash(files);
    }

    private ReadCatalogue(ReadCatalogue read, Set<String> spoilt) {
        Catalogue bundled = Bundled.catalogue();
        this.contracts = mended(read.contracts, bundled.contracts(), Contract::id, "contracts/", spoilt);
        this.indicators = mended(read.indicators, bundled.indicators(), Indicator::id, "indicators/", spoilt);
        this.boards = mended(read.boards, bundled.boards(), Board::id, "boards/", spoilt);
        this.places.putAll(read.places);
        this.warnings = read.warnings;
        this.files = read.files;
        this.version = hash(List.of(new YamlFile(read.version, String.join("\n", new TreeSet<>(spoilt)))));
    }

    /**
     * The same without what some files say: Khuê's own takes their place, or nothing does.
     *
     * @param spoilt names of files
     */
    ReadCatalogue without(Set<String> spoilt) {
        return spoilt.isEmpty() ? this : new ReadCatalogue(this, spoilt);
    }

    private static <T> Map<String, T> mended(Map<String, T> read, List<T> bundled, Function<T, String> id,
            String folder,
            Set<String> spoilt) {
        Map<String, T> mended = new LinkedHashMap<>(read);
        mended.keySet().removeIf(one -> spoilt.contains(folder + one + ".yaml"));
        bundled.stream().filter(one -> spoilt.contains(folder + id.apply(one) + ".yaml"))
                .forEach(one -> mended.put(id.apply(one), one));
        return mended;
    }

    /** @throws CatalogueProblems naming every problem, also of files that could not be read */
    static ReadCatalogue of(CatalogueFiles files) {
        Findings findings = new Findings();
        files.problems().forEach(findings::add);
        return new ReadCatalogue(files.files(), findings);
    }

    @Override
    public List<Contract> contracts() {
        return List.copyOf(contracts.values());
    }

    @Override
    public Contract contract(String id) {
        return known(contracts, id);
    }

    @Override
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    @Override
    public Indicator indicator(String id) {
        return known(indicators, id);
    }

    @Override
    public List<Board> boards() {
        return boards.values().stream().sorted(Comparator.comparing(Board::order).thenComparing(Board::id)).toList();
    }

    @Override
    public Optional<Board> board(String id) {
        return Optional.ofNullable(boards.get(id));
    }

    @Override
    public List<CatalogueProblem> warnings() {
        return warnings;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<String> files() {
        return files;
    }

    /** Line of a property; 1 in a file that is not there. */
    int line(String file, String path) {
        return Optional.ofNullable(places.get(file)).map(located -> located.line(path)).orElse(1);
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
