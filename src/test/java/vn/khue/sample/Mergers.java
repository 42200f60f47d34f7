package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Six schools that went into a neighbour of their level; one of the six was accredited. */
record Mergers(List<Merger> all) {

    /**
     * @param school that closed
     * @param day first day without it
     * @param successor that took its pupils
     */
    record Merger(School school, LocalDate day, School successor) {
    }

    static Mergers of(Standing standing) {
        List<Merger> all = new ArrayList<>();
        all.add(merger(standing, standing.never(), "653", Level.TH, LocalDate.of(2023, 8, 15)));
        all.add(merger(standing, standing.never(), "656", Level.TH, LocalDate.of(2023, 8, 15)));
        all.add(merger(standing, standing.never(), "646", Level.TH, LocalDate.of(2024, 8, 15)));
        all.add(merger(standing, standing.never(), "652", Level.TH, LocalDate.of(2024, 8, 15)));
        all.add(merger(standing, standing.accredited(), "650", Level.TH, LocalDate.of(2024, 8, 15)));
        all.add(merger(standing, standing.never(), "645", Level.MN, LocalDate.of(2025, 2, 17)));
        return new Mergers(List.copyOf(all));
    }

    /** The weakest of {@code among} goes into the best accredited school of its district and level. */
    private static Merger merger(Standing standing, List<School> among, String district, Level level, LocalDate day) {
        School closing = in(among, district, level).getLast();
        return new Merger(closing, day, in(standing.accredited(), district, level).getFirst());
    }

    static List<School> in(List<School> schools, String district, Level level) {
        return schools.stream()
                .filter(school -> school.district().equals(district) && school.level() == level)
                .toList();
    }

    boolean closes(School school) {
        return all.stream().anyMatch(merger -> merger.school().equals(school));
    }
}
