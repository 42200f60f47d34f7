package vn.khue.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khue.store.tables.Tables.PUBLICATION;
import static vn.khue.store.tables.Tables.PUBLICATION_RULE;
import static vn.khue.store.tables.Tables.RULE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khue.catalogue.CatalogueFolder;
import vn.khue.catalogue.CatalogueProblem;
import vn.khue.catalogue.Catalogues;
import vn.khue.publication.BuildStep;
import vn.khue.publication.Published;
import vn.khue.publication.Published.Kind;
import vn.khue.query.FigureRequest;
import vn.khue.query.Figures;
import vn.khue.query.internal.TestFigures;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/**
 * The catalogue changes while publications are built. Three schools, of which a kindergarten and a primary school
 * count; the kindergarten has a certificate: 1/2. The changed rule counts no kindergartens: 0/1.
 */
class ReloadTest {

    private static final String COVERAGE = "indicators/accreditation-coverage.yaml";
    private static final String EVERYBODY = "level: [MN, TH, THCS, THPT, LC]";
    private static final String NO_KINDERGARTENS = "level: [TH, THCS, THPT, LC]";
    private static final LocalDate MAY = LocalDate.of(2023, 5, 31);
    private static final int ROUNDS = 6;

    @TempDir
    private Path path;
    private CatalogueFolder folder;
    private Catalogues catalogues;
    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private BuildStep reloadAfter = BuildStep.TIDIED;
    private Runnable change = () -> { };
    private TestPublisher centre;
    private int certificates;

    @BeforeEach
    void threeSchools() {
        folder = CatalogueFolder.copiedTo(path);
        catalogues = new Catalogues(Optional.of(path), () -> Stream.of(new PublishedRules(database.dsl())),
                Clock.systemUTC());
        centre = new TestPublisher(database.dsl(), warehouse, catalogues.inUse(), (number, step) -> {
            if (step == reloadAfter) {
                // whoever asks for a reload is never the thread that builds
                CompletableFuture.runAsync(change, Thread::startVirtualThread).join();
            }
        });
        centre.register(MAY, school("66643001", "MN"), school("66643002", "TH"), school("66643003", "GDTX"));
        certificate("66643001");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(value = BuildStep.class, names = {"OPENED", "NETWORK", "CHANGES", "MANIFEST"})
    void aBuildEndsWithTheCatalogueItBeganWith(BuildStep step) {
        String old = catalogues.inUse().version();
        reloadAfter = step;
        change = this::countNoKindergartens;

        Published first = publish();

        assertThat(catalogues.inUse().version()).isNotEqualTo(old);
        assertThat(catalogueOf(first)).isEqualTo(old);
        assertThat(ruleOf(first)).isEqualTo(2);
        assertThat(coverage(first)).isEqualTo(Ratio.of(1, 2));

        change = () -> { };
        Published second = publish();
        assertThat(catalogueOf(second)).isEqualTo(catalogues.inUse().version());
        assertThat(ruleOf(second)).isEqualTo(3);
        assertThat(coverage(second)).isEqualTo(Ratio.of(0, 1));
        assertThat(coverage(first)).as("an old publication keeps its rule").isEqualTo(Ratio.of(1, 2));
    }

    /** Reloads to and fro as fast as they go, while publications are built one after the other. */
    @Test
    void whateverTheInterleavingAPublicationHasTheFiguresOfTheCatalogueItPins() {
        publish();
        Map<String, Ratio> expected = new HashMap<>(Map.of(catalogues.inUse().version(), Ratio.of(1, 2)));
        countNoKindergartens();
        expected.put(catalogues.inUse().version(), Ratio.of(0, 1));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> reloading = CompletableFuture.supplyAsync(() -> {
            int reloads = 0;
            while (!done.get()) {
                countEverybody();
                countNoKindergartens();
                reloads += 2;
            }
            return reloads;
        }, Thread::startVirtualThread);
        List<Published> published = new ArrayList<>();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                certificate("66643001");
                published.add(publish());
            }
        } finally {
            done.set(true);
        }

        assertThat(reloading.join()).isGreaterThan(ROUNDS);
        assertThat(published).hasSize(ROUNDS).allSatisfy(one -> {
            Ratio figure = expected.get(catalogueOf(one));
            assertThat(coverage(one)).isEqualTo(figure);
            assertThat(ruleOf(one)).isEqualTo(figure.equals(Ratio.of(1, 2)) ? 2 : 3);
        });
    }

    @Test
    void anotherDefinitionUnderThePublishedVersionIsRefused() {
        publish();
        folder.change(COVERAGE, EVERYBODY, NO_KINDERGARTENS);

        assertThat(catalogues.reload().refused().orElseThrow().problems()).extracting(CatalogueProblem::toString)
                .containsExactly(COVERAGE + ":3: version 2 of 'accreditation-coverage' was computed with another"
                        + " definition, which publications keep: write version: 3 [definition]");
        assertThat(catalogues.inUse().indicator("accreditation-coverage").population().attributes().get("level"))
                .contains("MN");
        assertThat(centre.publications().publish(Kind.ADHOC)).as("the old one goes on").isEmpty();
    }

    @Test
    void beforeItIsPublishedADefinitionMayChangeFreely() {
        folder.change(COVERAGE, EVERYBODY, NO_KINDERGARTENS);

        assertThat(catalogues.reload().refused()).isEmpty();
        assertThat(coverage(publish())).isEqualTo(Ratio.of(0, 1));
    }

    @Test
    void anIndicatorWithPublishedFiguresMayNotLeave() {
        folder.write("indicators/own.yaml", folder.read(COVERAGE).replace("id: accreditation-coverage", "id: own"));
        catalogues.reload();
        Published published = publish();
        folder.delete("indicators/own.yaml");

        assertThat(catalogues.reload().refused().orElseThrow().problems()).singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("indicators/own.yaml:1:")
                        .contains("publications hold its figures").endsWith("[missing]"));
        assertThat(figure(published, "own")).isEqualTo(Ratio.of(1, 2));
    }

    private void countNoKindergartens() {
        rewrite(EVERYBODY, NO_KINDERGARTENS, "version: 2", "version: 3");
    }

    private void countEverybody() {
        rewrite(NO_KINDERGARTENS, EVERYBODY, "version: 3", "version: 2");
    }

    private void rewrite(String level, String otherLevel, String version, String otherVersion) {
        folder.write(COVERAGE, folder.read(COVERAGE).replace(level, otherLevel).replace(version, otherVersion));
        assertThat(catalogues.reload().refused()).isEmpty();
    }

    private Published publish() {
        return centre.publications().publish(Kind.ADHOC).orElseThrow();
    }

    private String catalogueOf(Published published) {
        return database.dsl().select(PUBLICATION.CATALOGUE).from(PUBLICATION)
                .where(PUBLICATION.N.eq(published.number())).fetchSingle(PUBLICATION.CATALOGUE);
    }

    private int ruleOf(Published published) {
        return database.dsl().select(RULE.VERSION).from(RULE).join(PUBLICATION_RULE)
                .on(PUBLICATION_RULE.RULE.eq(RULE.ID)).where(PUBLICATION_RULE.N.eq(published.number()))
                .and(RULE.INDICATOR.eq("accreditation-coverage")).fetchSingle(RULE.VERSION);
    }

    private Ratio coverage(Published published) {
        return figure(published, "accreditation-coverage");
    }

    private Ratio figure(Published published, String indicator) {
        Figures figures = TestFigures.of(database.dsl(), warehouse, catalogues.inUse(), centre.publications());
        FigureRequest request = FigureRequest.of(indicator, "66", MAY).from(published.number());
        return figures.answer(Scope.ofUnits(Audience.INTERNAL, "66"), List.of(request)).to(request).rows()
                .getFirst().ratio();
    }

    private void certificate(String school) {
        certificates++;
        centre.certificates(MAY, "'c%d', '%s', '2', '2022-06-01', '2027-06-01', NULL".formatted(certificates, school));
    }

    private static String school(String code, String level) {
        return "'%s', '2010-01-01', NULL, 'School', '%s', 'public', NULL, '643', NULL, NULL, NULL, NULL"
                .formatted(code, level);
    }
}
