package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The rows of the nightly files of gradebooks and transcripts, at the end of a school year. */
final class DigitalRecords {

    static final String DATASET = "digital-records";
    static final List<String> COLUMNS = List.of("school", "grade", "grade_classes", "with_gradebook", "marks_due",
            "marks_on_time", "transcripts_due", "signed", "submitted");

    private static final int MARKS_OF_A_PUPIL = 42;

    private final Rolls rolls;
    private final Nights nights;

    DigitalRecords(Rolls rolls, Nights nights) {
        this.rolls = rolls;
        this.nights = nights;
    }

    /** Of the schools whose file was accepted in that night. */
    List<List<Object>> rows(LocalDate night) {
        Random random = new Random(20230525);
        int later = Nights.ALL.indexOf(night);
        List<List<Object>> rows = new ArrayList<>();
        rolls.all().forEach((school, groups) -> {
            double luck = 0.5 * school.quality() + random.nextGaussian();
            List<List<Object>> drawn = groups.stream().filter(Roll::isGrade)
                    .map(roll -> row(school, roll, luck, later)).toList();
            if (nights.accepted(school, night, DATASET)) {
                rows.addAll(drawn);
            }
        });
        return rows;
    }

    private static List<Object> row(School school, Roll roll, double luck, int later) {
        int marks = roll.records() * MARKS_OF_A_PUPIL;
        long signed = share(roll.records(), 0.55 + 0.1 * luck + 0.04 * later);
        return List.of(school.code(), Wording.text("records." + roll.group()), roll.classes(),
                share(roll.classes(), 0.93 + 0.08 * luck), marks, share(marks, 0.90 + 0.03 * luck), roll.records(),
                signed, share((int) signed, 0.5 + 0.1 * luck + 0.05 * later));
    }

    private static long share(int of, double share) {
        return StrictMath.round(of * Math.clamp(share, 0, 1));
    }
}
