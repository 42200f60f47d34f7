package vn.khue.ingest.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khue.catalogue.Headers;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** Finds the header among the first rows of every table of a file, and with it the dataset. */
public final class HeaderSearch {

    private static final int ROWS = 12;
    /** Of datasets, not of rows: one that needs a single column lacks little and may have nothing in common. */
    private static final Comparator<HeaderMatch> LIKEST = Comparator.comparing(HeaderMatch::fit, Comparator
            .comparingInt(HeaderMatch.Fit::matched).reversed().thenComparingInt(HeaderMatch.Fit::missing));

    private final List<Head> heads = new ArrayList<>();

    /** The first rows of a table, and what stopped the reading if it was not their number. */
    private record Head(Table table, List<Candidate> rows, Optional<Refused> broken) {
    }

    /** @param names its cells, normalised as headers once for all datasets */
    private record Candidate(Row row, List<String> names) {

        static Candidate of(Row row) {
            return new Candidate(row, row.cells().stream().map(Headers::normalised).toList());
        }
    }

    /** Reads the first rows of every table of {@code file}. */
    public HeaderSearch(SourceFile file) {
        for (Table table : file.tables()) {
            heads.add(head(table));
        }
    }

    private static Head head(Table table) {
        List<Candidate> rows = new ArrayList<>();
        try (Rows walk = table.rows()) {
            for (Optional<Row> row = walk.next(); row.isPresent(); row = walk.next()) {
                rows.add(Candidate.of(row.get()));
                if (rows.size() == ROWS) {
                    break;
                }
            }
            return new Head(table, rows, Optional.empty());
        } catch (Refused broken) {
            return new Head(table, rows, Optional.of(broken));
        }
    }

    /** The header of the dataset that the sender named. */
    public Header of(Layout layout) throws Refused {
        HeaderMatch nearest = nearest(layout).orElseThrow(() -> unreadableOr(missing(layout)));
        if (!nearest.missing().isEmpty()) {
            throw unreadableOr(new Refused(Refusal.Code.MISSING_COLUMNS,
                    Map.of("dataset", layout.dataset(), "columns", String.join(", ", nearest.missing()))));
        }
        return header(nearest);
    }

    /** The header of the only dataset whose required columns are all there. */
    public Header among(List<Layout> layouts) throws Refused {
        List<HeaderMatch> matches = layouts.stream().flatMap(layout -> nearest(layout).stream()).sorted(LIKEST)
                .toList();
        List<HeaderMatch> whole = matches.stream().filter(match -> match.missing().isEmpty()).toList();
        if (whole.size() > 1) {
            throw new Refused(Refusal.Code.AMBIGUOUS,
                    Map.of("datasets", String.join(", ", whole.stream().map(m -> m.layout().dataset()).toList())));
        }
        if (whole.isEmpty()) {
            throw unreadableOr(matches.isEmpty() ? new Refused(Refusal.Code.NOT_A_TABLE)
                    : new Refused(Refusal.Code.NOT_RECOGNISED, Map.of("dataset", matches.getFirst().layout().dataset(),
                            "columns", String.join(", ", matches.getFirst().missing()))));
        }
        return header(whole.getFirst());
    }

    private Optional<HeaderMatch> nearest(Layout layout) {
        int required = layout.required();
        HeaderMatch.Fit best = HeaderMatch.Fit.NONE;
        Optional<HeaderMatch> nearest = Optional.empty();
        for (Head head : heads) {
            for (Candidate row : head.rows()) {
                HeaderMatch.Fit fit = HeaderMatch.Fit.of(layout, required, row.names());
                if (fit.isBetterThan(best)) {
                    best = fit;
                    nearest = Optional.of(HeaderMatch.of(layout, head.table(), row.row(), row.names(), fit));
                }
            }
        }
        return nearest;
    }

    /** A second sheet of the same data would be left out without a word. */
    private void requireNoOtherSheet(HeaderMatch match) throws Refused {
        Optional<String> other = match.table().name().isEmpty() ? Optional.empty() : heads.stream()
                .filter(head -> head.table() != match.table() && hasRowsOf(match.layout(), head.rows()))
                .flatMap(head -> head.table().name().stream()).findFirst();
        if (other.isPresent()) {
            throw new Refused(Refusal.Code.SHEETS, Map.of("sheet", match.table().name().orElseThrow(),
                    "other", other.get()));
        }
    }

    private static boolean hasRowsOf(Layout layout, List<Candidate> rows) {
        int header = IntStream.range(0, rows.size()).filter(at -> HeaderMatch.Fit.of(layout, layout.required(),
                rows.get(at).names()).missing() == 0).findFirst().orElse(rows.size());
        return rows.stream().skip(header + 1L).anyMatch(row -> !row.row().isEmpty());
    }

    private Header header(HeaderMatch match) throws Refused {
        requireNoOtherSheet(match);
        if (match.repeated().isPresent()) {
            throw new Refused(Refusal.Code.DUPLICATE_COLUMN, Map.of("column", match.repeated().get(),
                    "line", String.valueOf(match.row().line())));
        }
        return new Header(match);
    }

    private static Refused missing(Layout layout) {
        return new Refused(Refusal.Code.MISSING_COLUMNS, Map.of("dataset", layout.dataset(), "columns",
                String.join(", ", layout.requiredColumns().mapToObj(c -> layout.columns().get(c).name()).toList())));
    }

    /** A file whose first rows cannot be read under any separator has no header for that reason. */
    private Refused unreadableOr(Refused other) {
        boolean anyWhole = heads.stream().anyMatch(head -> head.broken().isEmpty() && !head.rows().isEmpty());
        return anyWhole ? other : heads.stream().flatMap(head -> head.broken().stream()).findFirst().orElse(other);
    }
}
