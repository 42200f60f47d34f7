package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.analysis.Comparison;
import vn.khue.analysis.Paths;
import vn.khue.analysis.SchoolGroups;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.Figure.Member;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.receipts.Pins;
import vn.khue.receipts.Receipts;
import vn.khue.security.CurrentPerson;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.targets.Targets;

/** What figures mean: the way to a target, and what chance explains of differences. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "analysis")
class AnalysisController {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Publications publications;
    private final Targets targets;
    private final Receipts receipts;
    private final CurrentPerson reader;

    AnalysisController(Catalogue catalogue, Figures figures, Publications publications, Targets targets,
            Receipts receipts, CurrentPerson reader) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.publications = publications;
        this.targets = targets;
        this.receipts = receipts;
        this.reader = reader;
    }

    /** What is put beside each other. */
    private enum By { PLACE, SCHOOL }

    @GetMapping("/path")
    @Operation(summary = "The way of a share of schools to its target", description = """
            indicator: of a day, with a target. unit: code of a unit or school in your scope. at: YYYY-MM-DD, the
            newest day with data when absent. tree: figure or today. publication: a number, to reopen an earlier
            answer with the target that was in force in it. Whatever lies after the day is a projection by the dates on the certificates, and no result.""")
    PathAnswer path(@RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String tree,
            @RequestParam(required = false) @Nullable String publication) {
        Paths paths = new Paths(catalogue);
        FigureRequest whole = whole(indicator, unit, at, tree, publication);
        if (!paths.leadsFrom(whole.indicator())) {
            throw new BadRequest("api.no-path", Map.of("indicator", whole.indicator()));
        }
        requireKnown(whole);
        Optional<BigDecimal> goal = targets.goal(whole.indicator(), whole.unit(), whole.at().getYear(),
                pinned(new Parameter("publication", publication).given().isPresent(), whole));
        Answers answers = figures.answer(reader.scope(), paths.asks(whole).toList());
        return PathAnswer.of(whole.indicator(), whole.unit(), Parameter.word(whole.tree()),
                answers.to(whole).publication(), paths.path(answers, whole, goal));
    }

    @GetMapping("/comparison")
    @Operation(summary = "Units beside each other, with what chance explains", description = """
            indicator: any share of counts. unit: code of a unit in your scope. by: place (districts or communes,
            whichever the boundaries have) or school; place when absent. at, tree, publication: as for indicators.
            The limits show the variation expected by chance; where units differ more than that, the limits are
            widened and overdispersed says so.""")
    ComparisonAnswer comparison(@RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String tree,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String publication) {
        requireShare(new Parameter("indicator", indicator).required());
        By split = new Parameter("by", by).oneOf(Stream.of(By.values())).orElse(By.PLACE);
        FigureRequest whole = whole(indicator, unit, at, tree, publication);
        FigureRequest parts = whole.by(split == By.PLACE ? Breakdown.PLACE : Breakdown.SCHOOL);
        List<Ask<?>> asks = new ArrayList<>(List.of(whole, parts, new Ask.Datasets(whole.publication())));
        if (split == By.SCHOOL) {
            asks.add(new Ask.Members(parts));
        }
        return answer(figures.answer(reader.scope(), asks), whole, parts, split);
    }

    /** Version of the targets: those in force now, unless a publication is reopened. */
    private long pinned(boolean reopened, FigureRequest whole) {
        return whole.publication().stream().filter(any -> reopened).mapToObj(receipts::pins).flatMap(Optional::stream)
                .mapToLong(Pins::targets).findFirst().orElse(Long.MAX_VALUE);
    }

    /** A figure of a day to come is a projection itself, and no way begins there. */
    private void requireKnown(FigureRequest whole) {
        LocalDate known = whole.publication().stream().mapToObj(publications::find).flatMap(Optional::stream)
                .map(Published::dataDate).findFirst().orElseThrow();
        if (whole.at().isAfter(known)) {
            throw new BadRequest("api.path-ahead", Map.of("day", known));
        }
    }

    /** Chance is reckoned for shares of counts, and a mean is none. */
    private void requireShare(String indicator) {
        if (indicator(indicator).show().as() != Indicator.Show.As.PERCENT) {
            throw new BadRequest("api.no-comparison", Map.of("indicator", indicator));
        }
    }

    private ComparisonAnswer answer(Answers answers, FigureRequest whole, FigureRequest parts, By split) {
        Figure figure = answers.to(whole);
        Figure parted = answers.to(parts);
        boolean handedIn = indicator(whole.indicator()).datasets().stream()
                .anyMatch(answers.to(new Ask.Datasets(whole.publication()))::contains);
        List<Figure.Row> rows = handedIn ? parted.rows().stream().filter(row -> !row.key().equals(Figure.UNPLACED)
                && Comparison.isCounted(row.ratio())).toList() : List.of();
        Ratio middle = handedIn ? figure.rows().stream().map(Figure.Row::ratio).reduce(Ratio.of(0, 0), Ratio::plus)
                : Ratio.of(0, 0);
        Comparison upwards = Comparison.of(rows.stream().map(Figure.Row::ratio).toList(), middle);
        Comparison comparison = indicator(whole.indicator()).direction() == Indicator.Direction.DOWN
                ? upwards.turned() : upwards;
        return new ComparisonAnswer(whole.indicator(), whole.unit(), whole.at(), Parameter.word(whole.tree()),
                Parameter.word(split), figure.publication(), figure.period().orElse(null),
                middle.value().orElse(null), comparison.hasFunnel(), comparison.hasFunnel()
                        ? ComparisonAnswer.share(comparison.spread().phi()) : null, comparison.spread().isUsed(),
                ComparisonAnswer.rows(comparison, rows, split == By.SCHOOL ? among(answers, parts) : Map.of()));
    }

    private static Map<String, SchoolGroups.Among> among(Answers answers, FigureRequest parts) {
        List<Member> schools = answers.to(new Ask.Members(parts)).stream()
                .filter(member -> Comparison.isCounted(member.school().ratio())).toList();
        return schools.isEmpty() ? Map.of() : new SchoolGroups(schools).among();
    }

    private FigureRequest whole(@Nullable String indicator, @Nullable String unit, @Nullable String at,
            @Nullable String tree, @Nullable String publication) {
        Indicator known = indicator(new Parameter("indicator", indicator).required());
        String code = new Parameter("unit", unit).required();
        TreeView view = new Parameter("tree", tree).oneOf(Stream.of(TreeView.values())).orElse(TreeView.FIGURE);
        Optional<Integer> number = new Parameter("publication", publication).number(1, Integer.MAX_VALUE);
        Published published = number.map(publications::find).orElseGet(publications::newest)
                .orElseThrow(() -> new NotVisible("publication " + number));
        return FigureRequest.of(known.id(), code, new Parameter("at", at).day().orElse(published.dataDate()))
                .on(view).from(published.number());
    }

    private Indicator indicator(String id) {
        return catalogue.indicators().stream().filter(known -> known.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotVisible("indicator " + id));
    }
}
