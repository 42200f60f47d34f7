package vn.khue.dashboards;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khue.query.Figure;
import vn.khue.query.Figure.Member;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;

/**
 * The schools behind a figure.
 *
 * @param figure the figure of which these are the parts, for whatever must be said with them
 * @param age what time it speaks of
 * @param inOrOut whether each school either counts or does not; otherwise each brings a fraction of its own
 */
record Members(String indicator, Figure figure, List<Member> all, Age age, boolean inOrOut) {

    /** Columns to sort by. */
    static final String NAME = "name";
    static final String PLACE = "place";
    static final String LEVEL = "level";
    static final String VALUE = "value";

    /** Which schools are looked at. */
    enum Which {
        ALL, IN, OUT;

        boolean holds(Member member) {
            return this == ALL || counts(member) == (this == IN);
        }
    }

    Members {
        all = List.copyOf(all);
    }

    static boolean counts(Member member) {
        return member.school().ratio().numerator().signum() > 0;
    }

    /** The level that a school holds, where the indicator has levels. */
    static Optional<String> held(Member member) {
        return member.school().parts().entrySet().stream().filter(part -> part.getValue().numerator().signum() > 0)
                .map(Map.Entry::getKey).findFirst();
    }

    Ratio whole() {
        return all.stream().map(member -> member.school().ratio()).reduce(Ratio::plus).orElse(Ratio.of(0, 0));
    }

    long count(Which which) {
        return all.stream().filter(which::holds).count();
    }

    /**
     * What a reader sees.
     *
     * @param sort one of the columns
     */
    List<Member> seen(Which which, String search, String sort, boolean descending) {
        Search words = Search.of(search);
        Comparator<Member> order = order(sort);
        return all.stream().filter(which::holds)
                .filter(member -> words.finds(member.school().key(), member.school().name()))
                .sorted(descending ? order.reversed() : order).toList();
    }

    private static Comparator<Member> order(String sort) {
        Collator collator = Collator.getInstance(Formats.VIETNAMESE);
        Comparator<Member> byName = Comparator.<Member, String>comparing(member -> member.school().name(),
                collator::compare).thenComparing(member -> member.school().key());
        return switch (sort) {
            case PLACE -> Comparator.comparing(Member::placeName, collator::compare).thenComparing(byName);
            case LEVEL -> Comparator.<Member, String>comparing(member -> member.level().orElse(""))
                    .thenComparing(byName);
            case VALUE -> Comparator.<Member, BigDecimal>comparing(member -> member.school().ratio().value()
                    .orElse(BigDecimal.ZERO)).thenComparing(member -> held(member).orElse(""))
                    .thenComparing(byName);
            default -> byName;
        };
    }
}
