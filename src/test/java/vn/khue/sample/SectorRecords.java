package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The rows of the nightly files of the sector database: every night a few more are complete and matched. */
final class SectorRecords {

    static final String DATASET = "sector-records";
    static final List<String> COLUMNS = List.of("school", "records_group", "classes", "records", "complete", "matched");

    private static final double PUPILS_MATCHED = 0.92;
    private static final double STAFF_MATCHED = 0.95;
    private static final double COMPLETE = 0.965;

    private final Rolls rolls;
    private final Nights nights;

    SectorRecords(Rolls rolls, Nights nights) {
        this.rolls = rolls;
        this.nights = nights;
    }

    /** Of the schools whose file was accepted in that night. */
    List<List<Object>> rows(LocalDate night) {
        Random random = new Random(20230101);
        double more = 0.001 * Nights.ALL.indexOf(night);
        List<List<Object>> rows = new ArrayList<>();
        rolls.all().forEach((school, groups) -> {
            double luck = 0.012 * (school.quality() - 0.2) + 0.012 * random.nextGaussian() + more;
            List<List<Object>> drawn = groups.stream().map(roll -> row(school, roll, luck)).toList();
            if (nights.accepted(school, night, DATASET)) {
                rows.addAll(drawn);
            }
        });
        return rows;
    }

    private static List<Object> row(School school, Roll roll, double luck) {
        double matched = roll.isStaff() ? STAFF_MATCHED : PUPILS_MATCHED;
        return List.of(school.code(), Wording.text("records." + roll.group()),
                roll.isStaff() ? "" : roll.classes(), roll.records(), share(roll.records(), COMPLETE + luck),
                share(roll.records(), matched + luck));
    }

    private static long share(int of, double share) {
        return StrictMath.round(of * Math.clamp(share, 0.6, 1));
    }
}
