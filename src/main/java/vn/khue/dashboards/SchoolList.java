package vn.khue.dashboards;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.School.Mark;
import vn.khue.query.Answers;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.Figures;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;
import vn.khue.shell.Formats;

/**
 * The schools of a unit with how they stand. What a publication says never changes, so the last few lists are kept, by
 * scope and question, for readers who scroll, sort and search in them.
 */
@Service
class SchoolList {

    /** Columns of the list, by indicator. */
    static final List<String> COLUMNS = List.of(Shown.COVERAGE, Shown.STANDARD, Shown.TEACHING, Shown.GOVERNANCE);

    /** What else tells that a school is at work: it owes files. Centres of continuing education are counted by few. */
    private static final String OWING = Shown.ARRIVED;

    /** How long a school that owed files is taken to be at work. */
    private static final int OWING_DAYS = 7;

    /** The column of names. */
    static final String NAME = "name";

    private static final int KEPT = 8;

    private final Figures figures;
    private final FigureSource source;
    private final Catalogue catalogue;
    private final Map<Key, List<School>> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<School>> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(Scope scope, BoardQuestion question) {
    }

    SchoolList(Figures figures, FigureSource source, Catalogue catalogue) {
        this.figures = figures;
        this.source = source;
        this.catalogue = catalogue;
    }

    /**
     * @param search words of the name or the start of the code, with or without marks; empty for all
     * @param sort {@link #NAME} or one of {@link #COLUMNS}
     */
    List<School> read(Scope scope, BoardQuestion question, String search, String sort, boolean descending) {
        Search words = Search.of(search);
        return all(scope, question).stream().filter(school -> words.finds(school.code(), school.name()))
                .sorted(order(sort, descending)).toList();
    }

    /** Every school of the unit that is counted by one of the columns, or owed files lately, by code. */
    List<School> all(Scope scope, BoardQuestion question) {
        Key key = new Key(scope, question);
        List<School> known = kept.get(key);
        if (known == null) {
            known = load(scope, question);
            kept.put(key, known);
        }
        return known;
    }

    /** The name of a school on the day; empty when it is not counted or not the reader's to see. */
    Optional<String> name(Scope scope, BoardQuestion question) {
        try {
            return all(scope, question).stream().map(School::name).findFirst();
        } catch (NotVisible closedOrUnknown) {
            return Optional.empty();
        }
    }

    private List<School> load(Scope scope, BoardQuestion question) {
        Map<String, String> names = new TreeMap<>();
        Map<String, Map<String, Mark>> marks = new TreeMap<>();
        List<String> columns = COLUMNS.stream().filter(this::isKnown).toList();
        Answers answers = figures.answer(scope, Stream.concat(columns.stream(), owing()).flatMap(indicator ->
                source.asks(question, indicator, SchoolList::split)).toList());
        columns.forEach(indicator -> {
            rows(indicator, () -> source.counted(answers, question, indicator, SchoolList::split))
                    .forEach(row -> names.putIfAbsent(row.key(), row.name()));
            rows(indicator, () -> source.figure(answers, question, indicator, SchoolList::split)).forEach(row ->
                    marks.computeIfAbsent(row.key(), code -> new TreeMap<>()).put(indicator, mark(row)));
        });
        owing().flatMap(indicator -> rows(indicator, () -> lately(question, source.counted(answers, question,
                indicator, SchoolList::split))).stream()).forEach(row -> names.putIfAbsent(row.key(), row.name()));
        return names.entrySet().stream().map(school -> new School(school.getKey(), school.getValue(),
                marks.getOrDefault(school.getKey(), Map.of()))).toList();
    }

    private Stream<String> owing() {
        return Stream.of(OWING).filter(this::isKnown);
    }

    /** A night of long ago tells nothing of who is at work. */
    private static Figure lately(BoardQuestion question, Figure night) {
        boolean isRecent = night.period().map(LocalDate::parse)
                .filter(day -> !day.isBefore(question.at().minusDays(OWING_DAYS))).isPresent();
        return isRecent ? night : FigureSource.emptied(night);
    }

    private static FigureRequest split(FigureRequest request) {
        return request.by(Breakdown.SCHOOL);
    }

    /** The first column decides whether the unit may be seen; the others have nothing to say before their law. */
    private static List<Figure.Row> rows(String indicator, Supplier<Figure> read) {
        try {
            return read.get().rows();
        } catch (BadRequest | NotVisible notYet) {
            if (indicator.equals(COLUMNS.getFirst())) {
                throw notYet;
            }
            return List.of();
        }
    }

    private static Mark mark(Figure.Row row) {
        return new Mark(row.ratio().numerator().signum() > 0, row.parts().entrySet().stream()
                .filter(part -> part.getValue().numerator().signum() > 0).map(Map.Entry::getKey).findFirst());
    }

    private boolean isKnown(String indicator) {
        return catalogue.indicators().stream().anyMatch(known -> known.id().equals(indicator));
    }

    /** Schools that a column does not count come last, whichever way it is turned. */
    static Comparator<School> order(String sort, boolean descending) {
        Comparator<School> byName = Comparator.comparing(School::name,
                Collator.getInstance(Formats.VIETNAMESE)::compare).thenComparing(School::code);
        if (sort.equals(NAME)) {
            return descending ? byName.reversed() : byName;
        }
        Comparator<School> byHeight = Comparator.comparingInt(school -> school.mark(sort).map(Mark::height).orElse(0));
        return Comparator.<School, Boolean>comparing(school -> school.mark(sort).isEmpty())
                .thenComparing(descending ? byHeight.reversed() : byHeight).thenComparing(byName);
    }
}
