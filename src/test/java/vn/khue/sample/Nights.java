package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Which schools sent their files in the nights of 29 to 31 May 2023: 94 % by two in the morning, 4 % later, 2 % not at
 * all, silent for three nights at a time; 3 % of what came was refused. On the 30th a district had no power.
 */
final class Nights {

    static final List<LocalDate> ALL = List.of(LocalDate.of(2023, 5, 29), LocalDate.of(2023, 5, 30),
            LocalDate.of(2023, 5, 31));
    private static final LocalDate FIRST_SILENCE = LocalDate.of(2023, 5, 27);
    private static final int[] SILENT_FROM = {6, 6, 7, 6, 6};
    private static final int SILENT_FOR = 3;
    private static final List<LocalDate> SILENT_LONG = List.of(LocalDate.of(2023, 5, 21), LocalDate.of(2023, 5, 24));
    private static final double LATE = 0.04;
    private static final double REFUSED = 0.03;
    private static final LocalDate OUTAGE = LocalDate.of(2023, 5, 30);
    private static final String OUTAGE_AT = "646";
    private static final int LATE_BESIDE_OUTAGE = 10;
    private static final double PUNCTUAL_BY_QUALITY = 0.3;

    private final Random random = new Random(20230529);
    private final List<School> leastPunctual;
    private final Map<School, LocalDate> silentFrom = new HashMap<>();
    private final Set<School> silentLong = new HashSet<>();
    private final Map<LocalDate, Set<School>> late = new HashMap<>();
    private final Map<LocalDate, Map<String, Set<School>>> refused = new HashMap<>();

    Nights(List<School> schools) {
        leastPunctual = leastPunctualFirst(schools);
        drawSilence();
        ALL.forEach(night -> late.put(night, drawLate(night)));
        ALL.forEach(night -> refused.put(night, drawRefused(night)));
    }

    boolean received(School school, LocalDate night) {
        return missed(school, night) == 0;
    }

    boolean onTime(School school, LocalDate night) {
        return received(school, night) && !late.get(night).contains(school);
    }

    boolean accepted(School school, LocalDate night, String dataset) {
        return received(school, night) && !refused.get(night).get(dataset).contains(school);
    }

    /** Nights in a row without a file, this one included. */
    int missed(School school, LocalDate night) {
        LocalDate from = silentFrom.get(school);
        if (from == null || night.isBefore(from)
                || !silentLong.contains(school) && !night.isBefore(from.plusDays(SILENT_FOR))) {
            return 0;
        }
        return (int) (night.toEpochDay() - from.toEpochDay()) + 1;
    }

    private List<School> leastPunctualFirst(List<School> schools) {
        Map<School, Double> punctual = new HashMap<>();
        schools.forEach(school -> punctual.put(school,
                PUNCTUAL_BY_QUALITY * school.quality() + random.nextGaussian()));
        return schools.stream().sorted(Comparator.comparing(punctual::get)).toList();
    }

    private void drawSilence() {
        List<School> silent = new ArrayList<>(leastPunctual.subList(0, 60));
        Collections.shuffle(silent, random);
        SILENT_LONG.forEach(from -> {
            silentLong.add(silent.getLast());
            silentFrom.put(silent.removeLast(), from);
        });
        for (int i = 0; i < SILENT_FROM.length; i++) {
            for (int n = 0; n < SILENT_FROM[i]; n++) {
                silentFrom.put(silent.removeLast(), FIRST_SILENCE.plusDays(i));
            }
        }
    }

    private Set<School> drawLate(LocalDate night) {
        List<School> sending = new ArrayList<>(leastPunctual.stream()
                .filter(school -> received(school, night)).toList());
        Set<School> drawn = new HashSet<>();
        int usual = (int) StrictMath.round(LATE * leastPunctual.size());
        if (night.equals(OUTAGE)) {
            sending.stream().filter(school -> school.district().equals(OUTAGE_AT)).forEach(drawn::add);
            usual = LATE_BESIDE_OUTAGE;
        }
        sending.removeAll(drawn);
        List<School> likely = sending.subList(0, 4 * usual);
        Collections.shuffle(likely, random);
        drawn.addAll(likely.subList(0, usual));
        return drawn;
    }

    private Map<String, Set<School>> drawRefused(LocalDate night) {
        Map<String, Set<School>> drawn = new HashMap<>();
        for (String dataset : List.of(SectorRecords.DATASET, DigitalRecords.DATASET)) {
            Set<School> schools = new HashSet<>();
            leastPunctual.stream().filter(school -> received(school, night))
                    .filter(school -> random.nextDouble() < REFUSED).forEach(schools::add);
            drawn.put(dataset, schools);
        }
        return drawn;
    }
}
