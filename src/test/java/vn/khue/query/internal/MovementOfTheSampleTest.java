package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.khue.query.Ask;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.query.Movement;
import vn.khue.query.Movement.Contribution;
import vn.khue.query.Movement.Kind;
import vn.khue.query.Movement.Part;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Audience;
import vn.khue.shared.Fraction;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** The changes of the sample province are those of its figures, and their parts add up. */
class MovementOfTheSampleTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");
    private static final List<String> DATED = List.of("accreditation-coverage", "national-standard-share");
    private static final List<String> EXAMS = List.of("graduation-sitting-rate", "graduation-pass-rate",
            "full-pass-units");
    private static final int TIMES = 40;

    private final Random random = new Random(11);

    @Test
    void theChangesOfTheSampleAreThoseOfItsFigures() {
        try (SampleCentre centre = SampleCentre.published()) {
            theYearBeforeTheGoldenDay(centre.figures());
            centre.publishAgain();
            for (int time = 0; time < TIMES; time++) {
                isThatOfTheFigures(centre.figures(), random.nextInt(3) == 0 ? exams() : days());
            }
        }
    }

    private static void theYearBeforeTheGoldenDay(Figures figures) {
        FigureRequest now = FigureRequest.of("accreditation-coverage", "66", DAY);
        Movement movement = figures.read(PROVINCE, new Ask.Movement(now.at(DAY.minusYears(1)), now));
        assertThat(movement.then()).isEqualTo(Ratio.of(670, 1024));
        assertThat(movement.now()).isEqualTo(Ratio.of(711, 1021));
        assertThat(movement.change()).contains(Fraction.of(21_997, 522_752));
        // 44 more of 1,022.5; and three certificates gone with their schools, each worth a little less than one
        assertThat(movement.parts()).filteredOn(Part::isTouched)
                .extracting(Part::kind, Part::share, Part::up, Part::down)
                .containsExactly(tuple(Kind.WITHIN, Fraction.of(88, 2_045), 75L, 31L),
                        tuple(Kind.NETWORK, Fraction.of(-1_018_311, 1_069_027_840), 0L, 3L));
        assertThat(movement.parts().getLast().largest()).extracting(Contribution::code)
                .containsExactly("66643161", "66648095", "66654101");
        assertThat(movement.points(100, 2)).filteredOn(points -> points.signum() != 0)
                .containsExactly(new BigDecimal("4.30"), new BigDecimal("-0.09"));
    }

    private Ask.Movement days() {
        LocalDate from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2300));
        LocalDate to = from.plusDays(random.nextInt(900));
        TreeView tree = random.nextBoolean() && to.isBefore(LocalDate.of(2025, 7, 1)) ? TreeView.FIGURE
                : TreeView.TODAY;
        FigureRequest now = FigureRequest.of(pick(DATED), tree == TreeView.FIGURE ? pick(List.of("66", "643", "646"))
                : "66", to).on(tree).from(2);
        return new Ask.Movement(now.at(from).from(1 + random.nextInt(2)), now);
    }

    private Ask.Movement exams() {
        int year = 2022 + random.nextInt(2);
        FigureRequest exam = FigureRequest.of(pick(EXAMS), pick(List.of("66", "643")), LocalDate.of(2025, 6, 1))
                .of(String.valueOf(year));
        return new Ask.Movement(exam, exam.of(String.valueOf(year + 1)));
    }

    private static void isThatOfTheFigures(Figures figures, Ask.Movement ask) {
        Movement movement = figures.read(PROVINCE, ask);
        assertThat(movement.then()).as("%s", ask).isEqualTo(ratio(figures, ask.from()));
        assertThat(movement.now()).as("%s", ask).isEqualTo(ratio(figures, ask.to()));
        movement.change().ifPresent(change -> {
            assertThat(Fraction.sum(movement.parts().stream().map(Part::share).toList())).as("%s", ask)
                    .isEqualTo(change);
            assertThat(movement.points(100, 2).stream().reduce(BigDecimal.ZERO, BigDecimal::add)).as("%s", ask)
                    .isEqualByComparingTo(change.times(100).rounded(2));
        });
    }

    private static Ratio ratio(Figures figures, FigureRequest request) {
        return figures.read(PROVINCE, request).rows().getFirst().ratio();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
