package vn.khue.receipts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.query.Coverage;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Ratio;

/**
 * What a receipt says. Equal texts have equal {@link CanonicalText}: neither language nor reader, clock nor host is in
 * it, and nothing that is not shown.
 *
 * @param request what was asked, with everything looked up
 * @param result what came of it, in the order of the names
 */
public record ReceiptText(Request request, List<Row> result) {

    /** Form of the texts that are written today. */
    public static final int VERSION = 1;

    /** How small cells are kept out of texts that are written today: no receipt has one. */
    public static final int SUPPRESSION = 1;

    private static final Pattern FROM_A_DAY = Pattern.compile("@\\d{4}-\\d{2}-\\d{2}$");

    public ReceiptText {
        result = result.stream().sorted((one, other) -> one.unit().compareTo(other.unit())).toList();
        if (result.stream().map(Row::unit).distinct().count() != result.size()) {
            throw new IllegalArgumentException("a part stands there twice");
        }
    }

    /**
     * A question whose answer nothing moves any more.
     *
     * @param asOf the day that the figure speaks of
     * @param breakdown how it is split; empty for the whole
     * @param filters facet → value that narrows it
     * @param period of an indicator with periods; empty where none was announced
     * @param rule version of the indicator's rule
     * @param suppression how small cells are hidden
     * @param units resolved: {@code 66@2025-07-01}; a school by its code
     */
    public record Request(LocalDate asOf, SortedSet<String> breakdown, SortedMap<String, String> filters,
            String indicator, Optional<String> period, int publication, int rule, int suppression, TreeView tree,
            SortedSet<String> units) {

        public Request {
            breakdown = Collections.unmodifiableSortedSet(new TreeSet<>(breakdown));
            filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
            units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
            if (breakdown.size() > 1 || filters.size() > 1 || units.size() != 1) {
                throw new IllegalArgumentException("one unit, and at most one breakdown and one filter");
            }
        }

        /** What is to be asked again; which unit the code means follows from the tree and the day. */
        public FigureRequest figure() {
            FigureRequest whole = new FigureRequest(indicator, code(units.first()), asOf, tree, Breakdown.NONE,
                    Optional.empty(), filters.entrySet().stream().findFirst()
                            .map(filter -> new FigureRequest.Facet(filter.getKey(), filter.getValue())), period,
                    OptionalInt.of(publication));
            return breakdown.isEmpty() ? whole : Optional.ofNullable(WORDS.get(breakdown.first())).map(whole::by)
                    .orElseGet(() -> whole.by(breakdown.first()));
        }

        /** How a request is split, in a word. */
        public static Collection<String> words(FigureRequest request) {
            return switch (request.by()) {
                case NONE -> List.of();
                case FACET -> List.of(request.along().orElseThrow());
                case PLACE, DISTRICT, COMMUNE, LEVEL, OWNERSHIP, AREA, SCHOOL -> List.of(word(request.by()));
            };
        }

        private static final Map<String, Breakdown> WORDS = Stream.of(Breakdown.values())
                .filter(by -> by != Breakdown.NONE && by != Breakdown.FACET)
                .collect(Collectors.toMap(Request::word, Function.identity()));

        private static String word(Breakdown by) {
            return by.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whether another text says the same figures. Who reported is held against each other only where both tell it:
     * receipts were written before it was told, and of a rule that is no longer in use it cannot be.
     */
    public boolean saysTheSame(ReceiptText other) {
        return tells() && other.tells() ? equals(other) : withoutReports().equals(other.withoutReports());
    }

    private boolean tells() {
        return result.stream().anyMatch(row -> row.reported().isPresent());
    }

    private ReceiptText withoutReports() {
        return new ReceiptText(request, result.stream().map(Row::withoutReports).toList());
    }

    /** Code of a resolved unit; one of a school may hold any character. */
    public static String code(String unit) {
        return FROM_A_DAY.matcher(unit).replaceFirst("");
    }

    /** Whether there is a figure. */
    public enum State {
        OK,
        /** Nothing was reported of which one could be made; it is no nought. */
        NONE
    }

    /**
     * One part of the result.
     *
     * @param unit resolved; value of the facet, level …
     * @param ratio without a denominator where there is no figure
     * @param reported how many of those who must report have; empty where nobody is waited for
     * @param expected how many must
     */
    public record Row(String unit, State state, Ratio ratio, OptionalLong reported, OptionalLong expected) {

        public Row {
            if ((state == State.OK) != (ratio.denominator().signum() != 0)) {
                throw new IllegalArgumentException("a figure has a denominator, and nothing else has: " + unit);
            }
        }

        /** A part of which it is not told who reported. */
        public static Row of(String unit, Ratio ratio) {
            return of(unit, ratio, Optional.empty());
        }

        /** A part. */
        public static Row of(String unit, Ratio ratio, Optional<Coverage> coverage) {
            boolean known = ratio.denominator().signum() != 0;
            return new Row(unit, known ? State.OK : State.NONE, known ? ratio
                    : new Ratio(BigDecimal.ZERO, BigDecimal.ZERO), coverage.stream().mapToLong(Coverage::reported)
                    .findFirst(), coverage.map(Coverage::expected).orElseGet(OptionalLong::empty));
        }

        /** Whether nobody of those that must report has: what stands there is no nought. */
        public boolean isSilent() {
            return state == State.NONE || reported.orElse(1) == 0 && expected.orElse(0) > 0;
        }

        private Row withoutReports() {
            return new Row(unit, state, ratio, OptionalLong.empty(), OptionalLong.empty());
        }
    }
}
