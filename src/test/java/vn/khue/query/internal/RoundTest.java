package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.query.ScoresRequest;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Audience;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;

/** Whatever questions are asked together, each has the answer that it has alone, and the scope holds for each. */
class RoundTest {

    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final List<Scope> SCOPES = List.of(PROVINCE, PROVINCE, PROVINCE,
            Scope.ofUnits(Audience.INTERNAL, "643"), Scope.ofUnits(Audience.PUBLIC, "66"),
            new Scope(Set.of(), Set.of("66643001"), Audience.INTERNAL));
    private static final int ROUNDS = 40;

    private static SampleCentre centre;
    private static Figures figures;

    private final Random random = new Random(20);

    @BeforeAll
    static void theSampleIsPublishedTwice() {
        centre = SampleCentre.published();
        centre.publishAgain();
        figures = centre.figures();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    void everyAnswerOfARoundIsTheAnswerAlone() {
        int answered = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Scope scope = pick(SCOPES);
            List<Ask<?>> asks = Stream.<Ask<?>>generate(this::ask).limit(1 + random.nextInt(25)).toList();
            Answers together = figures.answer(scope, asks);
            for (Ask<?> ask : asks) {
                Object alone = outcome(figures.answer(scope, List.of(ask)), ask);
                assertThat(outcome(together, ask)).as("%s %s", scope, ask).isEqualTo(alone);
                answered += alone instanceof String ? 0 : 1;
            }
        }
        assertThat(answered).isGreaterThan(ROUNDS);
    }

    @Test
    void aQuestionOutsideTheScopeFailsAloneAndGivesNothingAway() {
        FigureRequest own = FigureRequest.of("accreditation-coverage", "643", LocalDate.of(2023, 5, 31));
        FigureRequest others = FigureRequest.of("accreditation-coverage", "646", LocalDate.of(2023, 5, 31));
        Answers answers = figures.answer(Scope.ofUnits(Audience.INTERNAL, "643"), List.of(others, own));
        assertThat(answers.to(own).rows()).hasSize(1);
        assertThat(outcome(answers, others)).isEqualTo("NotVisible unit 646");
    }

    @Test
    void aHistoryPassesThroughTheFiguresOfItsDays() {
        for (TreeView tree : TreeView.values()) {
            FigureRequest request = FigureRequest.of("national-standard-share", "66", LocalDate.of(2025, 9, 30))
                    .on(tree);
            List<LocalDate> days = IntStream.rangeClosed(-23, 0).mapToObj(request.at()::plusMonths).toList();
            figures.history(PROVINCE, request, days).forEach((day, ratio) -> assertThat(figures.read(PROVINCE,
                    request.at(day)).rows().getFirst().ratio()).as("%s on %s", tree, day).isEqualTo(ratio));
        }
    }

    private Ask<?> ask() {
        FigureRequest request = request();
        return switch (random.nextInt(9)) {
            case 0 -> new Ask.History(request, IntStream.range(0, random.nextInt(25)).mapToObj(
                    month -> request.at().minusMonths(month)).toList());
            case 1 -> new Ask.Periods(request);
            case 2 -> new ScoresRequest(2022 + random.nextInt(5), request.unit(), request.tree(),
                    request.publication());
            case 3 -> new Ask.ExamScores(new FigureRequest("graduation-sitting-rate", request.unit(), request.at(),
                    request.tree(), Breakdown.NONE, request.publication()));
            case 4 -> new Ask.Datasets(request.publication());
            case 5 -> movement(request.by(Breakdown.NONE));
            default -> request;
        };
    }

    /** Against an earlier day of any publication. */
    private Ask.Movement movement(FigureRequest now) {
        FigureRequest then = now.at(now.at().minusDays(random.nextInt(700)));
        return new Ask.Movement(random.nextBoolean() ? then : then.from(1), now);
    }

    private FigureRequest request() {
        Indicator indicator = pick(Catalogue.bundled().indicators());
        LocalDate at = random.nextInt(4) == 0 ? LocalDate.of(2025, 12, 31)
                : LocalDate.of(2018, 6, 1).plusDays(random.nextInt(365 * 8));
        OptionalInt publication = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(3));
        FigureRequest request = new FigureRequest(indicator.id(), unit(at), at, pick(List.of(TreeView.values())),
                Breakdown.NONE, publication);
        List<String> names = new ArrayList<>(indicator.facets().keySet());
        names.addAll(indicator.split().keySet());
        Breakdown by = pick(List.of(Breakdown.values()));
        FigureRequest split = by != Breakdown.FACET ? request.by(by)
                : names.isEmpty() ? request : request.by(pick(names));
        return random.nextInt(3) == 0 && indicator.at() == Indicator.At.PERIOD
                ? split.of(pick(List.of("2022", "2023", "2025", "2022-2023", "2023-05-31"))) : split;
    }

    private String unit(LocalDate at) {
        Optional<Unit> province = Units.bundled().on("66", at);
        List<Unit> units = Units.bundled().subtree(province.orElseThrow().id());
        return switch (random.nextInt(5)) {
            case 0, 1 -> "66";
            case 2 -> "66643001";
            default -> units.get(random.nextInt(units.size())).id().code();
        };
    }

    private static Object outcome(Answers answers, Ask<?> ask) {
        try {
            return answers.to(ask);
        } catch (NotVisible | BadRequest refused) {
            return refused.getClass().getSimpleName() + " " + refused.getMessage();
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
