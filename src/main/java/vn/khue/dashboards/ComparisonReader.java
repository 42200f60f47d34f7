package vn.khue.dashboards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.analysis.Comparison;
import vn.khue.analysis.SchoolGroups;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.dashboards.FairComparison.Choice;
import vn.khue.dashboards.FairComparison.Point;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.Figure.Member;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;
import vn.khue.shared.Tree;

/** Compares units, and schools where they have shares of their own. Knows no screens. */
@Service
class ComparisonReader {

    private final FigureSource source;
    private final Catalogue catalogue;

    ComparisonReader(FigureSource source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    /** Whether there is anything to compare: places of the centre, or schools by their pupils. */
    boolean compares(BoardQuestion question, String indicator) {
        return question.extent() == Extent.CENTRE || isOfPupils(indicator);
    }

    /** Small cells are of pupils; where there are none a school counts or does not. */
    private boolean isOfPupils(String indicator) {
        return catalogue.indicator(indicator).suppressUnder().isPresent();
    }

    /** The same for places, or for schools, alone. */
    Tile<FairComparison> tile(BoardQuestion question, String indicator, boolean schools) {
        Tile<FairComparison> both = tile(question, indicator);
        return new Tile<>(both.asks(), answers -> {
            FairComparison all = both.make().apply(answers);
            return new FairComparison(indicator, all.choices().stream()
                    .filter(choice -> (choice.by() == Breakdown.SCHOOL) == schools).toList(), all.age());
        });
    }

    Tile<FairComparison> tile(BoardQuestion question, String indicator) {
        Stream<Ask<?>> whole = source.asks(question, indicator);
        Stream<Ask<?>> places = question.extent() == Extent.CENTRE
                ? source.asks(question, indicator, ComparisonReader::byPlace) : Stream.empty();
        Stream<Ask<?>> schools = isOfPupils(indicator) ? source.asks(question, indicator, ComparisonReader::bySchool)
                .flatMap(ask -> ask instanceof FigureRequest request
                        ? Stream.of(request, new Ask.Members(request)) : Stream.of(ask)) : Stream.empty();
        return Tile.of(Stream.of(whole, places, schools).flatMap(asks -> asks),
                answers -> comparison(answers, question, indicator));
    }

    private FairComparison comparison(Answers answers, BoardQuestion question, String indicator) {
        Figure figure = source.figure(answers, question, indicator);
        Ratio whole = FigureSource.whole(figure);
        Stream<Choice> places = question.extent() == Extent.CENTRE
                ? Stream.of(places(source.figure(answers, question, indicator, ComparisonReader::byPlace), whole,
                        source.isLowBetter(indicator)))
                : Stream.empty();
        Stream<Choice> schools = isOfPupils(indicator) ? schools(members(answers, question, indicator), whole,
                source.isLowBetter(indicator))
                : Stream.empty();
        return new FairComparison(indicator, Stream.concat(places, schools)
                .filter(choice -> choice.points().size() > 1).toList(), source.age(question, indicator, figure));
    }

    private static Choice places(Figure split, Ratio whole, boolean isLowBetter) {
        List<Figure.Row> rows = split.rows().stream().filter(row -> !row.key().equals(Figure.UNPLACED)
                && Comparison.isCounted(row.ratio())).toList();
        Breakdown by = Tree.administrativeOn(split.placedOn()) == Tree.DISTRICT ? Breakdown.DISTRICT
                : Breakdown.COMMUNE;
        return choice(by, List.of(), rows, whole, Map.of(), isLowBetter);
    }

    private List<Member> members(Answers answers, BoardQuestion question, String indicator) {
        Figure split = source.figure(answers, question, indicator, ComparisonReader::bySchool);
        return split.rows().isEmpty() ? List.of() : answers.to(new Ask.Members(split.request())).stream()
                .filter(member -> Comparison.isCounted(member.school().ratio())).toList();
    }

    /** All of them, then each group of which there are enough. */
    private static Stream<Choice> schools(List<Member> members, Ratio whole, boolean isLowBetter) {
        if (members.isEmpty()) {
            return Stream.empty();
        }
        SchoolGroups groups = new SchoolGroups(members);
        return Stream.concat(Stream.of(choice(Breakdown.SCHOOL, List.of(), rows(members), whole, groups.among(),
                        isLowBetter)),
                groups.groups().entrySet().stream().filter(group -> !group.getKey().isEmpty())
                        .map(group -> choice(Breakdown.SCHOOL, group.getKey(), rows(group.getValue()),
                                SchoolGroups.whole(group.getValue()), groups.among(), isLowBetter)));
    }

    private static Choice choice(Breakdown by, List<String> alike, List<Figure.Row> rows, Ratio whole,
            Map<String, SchoolGroups.Among> among, boolean isLowBetter) {
        Comparison upwards = Comparison.of(rows.stream().map(Figure.Row::ratio).toList(), whole);
        Comparison comparison = isLowBetter ? upwards.turned() : upwards;
        return new Choice(by, alike, IntStream.range(0, rows.size()).mapToObj(at -> new Point(rows.get(at).key(),
                rows.get(at).name(), comparison.units().get(at), Optional.ofNullable(among.get(rows.get(at).key()))))
                .toList(), comparison);
    }

    private static List<Figure.Row> rows(List<Member> members) {
        return members.stream().map(Member::school).toList();
    }

    private static FigureRequest byPlace(FigureRequest request) {
        return request.by(Breakdown.PLACE);
    }

    private static FigureRequest bySchool(FigureRequest request) {
        return request.by(Breakdown.SCHOOL);
    }
}
