package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Coverage;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.Figures;
import vn.khue.security.CurrentPerson;

/** What is measured, and the figures. */
@RestController
@RequestMapping("/api/v1/indicators")
@Tag(name = "indicators")
class IndicatorsController {

    private final Catalogue catalogue;
    private final Figures figures;
    private final FigureQuestions questions;
    private final CurrentPerson reader;

    IndicatorsController(Catalogue catalogue, Figures figures, FigureQuestions questions, CurrentPerson reader) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.questions = questions;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "What is measured")
    List<IndicatorAnswer> indicators() {
        return catalogue.indicators().stream().map(IndicatorAnswer::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One figure, whole or split", description = """
            unit: code of a unit or school in your scope. at: YYYY-MM-DD, the newest day with data when absent.
            tree: figure (boundaries of the day; of an exam, of its day in June) or today. by: place (districts or
            communes, whichever the boundaries have), district, commune, level, ownership, area, school, or a facet or
            split of the indicator; one row when absent. period: of an indicator with periods, such as 2023 or
            2022-2023; the newest announced by the day when absent. publication: a number, to reopen an earlier answer;
            the newest when absent.""")
    FigureAnswer figure(@PathVariable String id,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String tree,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String publication) {
        Indicator indicator = questions.indicator(id);
        return answer(indicator, questions.request(indicator,
                new FigureParameters(unit, at, tree, by, period, publication)));
    }

    /** Where nothing of what the indicator counts was ever handed in there is no figure, and no nought. */
    private FigureAnswer answer(Indicator indicator, FigureRequest request) {
        Ask.Datasets datasets = new Ask.Datasets(request.publication());
        Answers answers = figures.answer(reader.scope(), List.of(request, datasets));
        Figure figure = answers.to(request);
        boolean handedIn = indicator.datasets().stream().anyMatch(answers.to(datasets)::contains);
        return answer(indicator, figure, handedIn ? figure.rows() : List.of());
    }

    private static FigureAnswer answer(Indicator indicator, Figure figure, List<Figure.Row> rows) {
        BaseText base = new BaseText(indicator.show().base());
        return new FigureAnswer(indicator.id(), figure.request().unit(), figure.request().at(),
                Parameter.word(figure.request().tree()), figure.publication(), figure.dataDate(),
                figure.period().orElse(null), figure.since().orElse(null), rows.stream().map(row -> row(figure, row, base)).toList());
    }

    private static FigureAnswer.Row row(Figure figure, Figure.Row row, BaseText base) {
        Optional<Coverage> coverage = figure.coverage(row.key());
        return new FigureAnswer.Row(row.key(), row.name(), plain(row.ratio().numerator()),
                plain(row.ratio().denominator()), row.ratio().value().filter(any -> coverage.filter(
                        Coverage::isSilent).isEmpty()).orElse(null), base.of(row.ratio()),
                coverage.map(FigureAnswer.Schools::of).orElse(null), coverage.flatMap(Coverage::oldest).orElse(null),
                coverage.filter(Coverage::old).isPresent());
    }

    /** 711.0000 is written 711, and 1E+3 is written 1000. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
