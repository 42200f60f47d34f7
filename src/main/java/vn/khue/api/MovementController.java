package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.query.Movement;
import vn.khue.security.CurrentPerson;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;

/** Why a figure moved. */
@RestController
@RequestMapping("/api/v1/movement")
@Tag(name = "indicators")
class MovementController {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Publications publications;
    private final CurrentPerson reader;

    MovementController(Catalogue catalogue, Figures figures, Publications publications, CurrentPerson reader) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.publications = publications;
        this.reader = reader;
    }

    /** One end as it was asked for; texts of the address, each may be absent. */
    private record End(String day, @Nullable String at, String release, @Nullable String publication, String span,
            @Nullable String period) {

        boolean isSaid() {
            return Stream.of(at, publication, period).anyMatch(text -> text != null && !text.isBlank());
        }
    }

    @GetMapping
    @Operation(summary = "Why a figure moved, in parts that add up", description = """
            indicator: its id. unit: code of a unit or school in your scope. to: YYYY-MM-DD, the newest day with data
            when absent; from: the earlier day. tree: figure (each day's own boundaries) or today. publication: a
            number, the newest when absent; from_publication: what answers about the earlier day, publication when
            absent. period and from_period: of an indicator with periods, such as 2023; the newest announced by to and
            from when absent. One of from, from_publication and from_period is needed. Parts: within (schools' own
            shares), composition (their weights), started and stopped (there at both ends, with a base at one),
            corrected (what the newer publication knows of the earlier day), rule, or corrected_or_rule where the two
            cannot be told apart, reorganised (schools of another unit at the other end), network (opened, closed).""")
    MovementAnswer movement(@RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String tree,
            @RequestParam(name = "from_publication", required = false) @Nullable String fromPublication,
            @RequestParam(required = false) @Nullable String publication,
            @RequestParam(name = "from_period", required = false) @Nullable String fromPeriod,
            @RequestParam(required = false) @Nullable String period) {
        Indicator known = indicator(new Parameter("indicator", indicator).required());
        String code = new Parameter("unit", unit).required();
        TreeView view = new Parameter("tree", tree).oneOf(Stream.of(TreeView.values())).orElse(TreeView.FIGURE);
        End earlier = new End("from", from, "from_publication", fromPublication, "from_period", fromPeriod);
        if (!earlier.isSaid()) {
            throw new BadRequest("api.parameter-missing", Map.of("name", "from"));
        }
        FigureRequest newest = FigureRequest.of(known.id(), code, LocalDate.EPOCH).on(view)
                .from(published(Optional.empty()).number());
        FigureRequest end = end(newest, new End("to", to, "publication", publication, "period", period),
                Optional.empty());
        return answer(known, new Ask.Movement(end(newest.from(end.publication().orElseThrow()), earlier,
                Optional.of(end.at())), end));
    }

    /** @param otherwise the day where none is said; that of the publication's data if empty */
    private FigureRequest end(FigureRequest asked, End end, Optional<LocalDate> otherwise) {
        Published published = published(new Parameter(end.release(), end.publication()).number(1, Integer.MAX_VALUE)
                .or(() -> asked.publication().stream().boxed().findFirst()));
        LocalDate day = new Parameter(end.day(), end.at()).day().or(() -> otherwise).orElse(published.dataDate());
        FigureRequest request = asked.at(day).from(published.number());
        return new Parameter(end.span(), end.period()).given().map(request::of).orElse(request);
    }

    /** Where nothing of what the indicator counts was ever handed in there is no figure, hence no change. */
    private MovementAnswer answer(Indicator indicator, Ask.Movement ask) {
        Ask.Datasets then = new Ask.Datasets(ask.from().publication());
        Ask.Datasets now = new Ask.Datasets(ask.to().publication());
        Answers answers = figures.answer(reader.scope(), List.of(ask, then, now));
        Movement movement = answers.to(ask);
        return new MovementText(indicator).of(movement,
                indicator.datasets().stream().anyMatch(answers.to(then)::contains),
                indicator.datasets().stream().anyMatch(answers.to(now)::contains));
    }

    private Indicator indicator(String id) {
        return catalogue.indicators().stream().filter(indicator -> indicator.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotVisible("indicator " + id));
    }

    private Published published(Optional<Integer> number) {
        return number.map(publications::find).orElseGet(publications::newest)
                .orElseThrow(() -> new NotVisible("publication " + number));
    }
}
