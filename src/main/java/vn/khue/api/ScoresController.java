package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.query.ScoresRequest;
import vn.khue.security.CurrentPerson;
import vn.khue.shared.BadRequest;

/** Scores of the graduation exam. */
@RestController
@RequestMapping("/api/v1/scores")
@Tag(name = "scores")
class ScoresController {

    private final Figures figures;
    private final CurrentPerson reader;

    ScoresController(Figures figures, CurrentPerson reader) {
        this.figures = figures;
        this.reader = reader;
    }

    private enum Split { SUBJECT }

    @GetMapping
    @Operation(summary = "Scores of one exam by subject", description = """
            year: of the exam. unit: code of a province in your scope. tree: figure (boundaries of the exam's day in
            June) or today. by: subject. publication: a number, to reopen an earlier answer; the newest when absent.
            Means and medians follow from exact counts by hundredths of a point; bins are [from, to), the last has 10
            too.""")
    ScoresAnswer scores(@RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String tree,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String publication) {
        int exam = new Parameter("year", year).number(2000, 2100)
                .orElseThrow(() -> new BadRequest("api.parameter-missing", Map.of("name", "year")));
        String code = new Parameter("unit", unit).required();
        TreeView view = new Parameter("tree", tree).oneOf(Stream.of(TreeView.values())).orElse(TreeView.FIGURE);
        new Parameter("by", by).oneOf(Stream.of(Split.values()));
        OptionalInt number = new Parameter("publication", publication).number(1, Integer.MAX_VALUE)
                .map(OptionalInt::of).orElse(OptionalInt.empty());
        return ScoresAnswer.of(figures.read(reader.scope(), new ScoresRequest(exam, code, view, number)));
    }
}
