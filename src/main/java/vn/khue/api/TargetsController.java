package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Units;
import vn.khue.security.CurrentPerson;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.targets.Targets;

/** Goals by indicator, unit and year. */
@RestController
@RequestMapping("/api/v1/targets")
@Tag(name = "targets")
class TargetsController {

    private final Targets targets;
    private final Catalogue catalogue;
    private final ScopedUnits units;
    private final CurrentPerson reader;

    TargetsController(Targets targets, Catalogue catalogue, Units units, CurrentPerson reader) {
        this.targets = targets;
        this.catalogue = catalogue;
        this.units = new ScopedUnits(units);
        this.reader = reader;
    }

    @GetMapping("/{indicator}")
    @Operation(summary = "The goal of a unit for a year; null when none is set")
    TargetAnswer target(@PathVariable String indicator,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String year) {
        return answer(question(indicator, unit, year));
    }

    @PutMapping("/{indicator}")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Operation(summary = "Sets the goal of a unit for a year", description = "Administrators only. Earlier goals stay.")
    TargetAnswer set(@PathVariable String indicator,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String year,
            @RequestBody Goal goal) {
        Question question = question(indicator, unit, year);
        targets.set(question.indicator(), question.unit(), question.year(), goal.checked(), reader.person().login());
        return answer(question);
    }

    private Question question(String indicator, @Nullable String unit, @Nullable String year) {
        String code = new Parameter("unit", unit).required();
        int forYear = new Parameter("year", year).number(2000, 2100)
                .orElseThrow(() -> new BadRequest("api.parameter-missing", Map.of("name", "year")));
        if (catalogue.indicators().stream().noneMatch(known -> known.id().equals(indicator))
                || !units.contains(reader.scope(), code)) {
            throw new NotVisible("target of " + indicator + " for " + code);
        }
        return new Question(indicator, code, forYear);
    }

    private TargetAnswer answer(Question question) {
        return new TargetAnswer(question.indicator(), question.unit(), question.year(),
                targets.goal(question.indicator(), question.unit(), question.year()).orElse(null));
    }

    private record Question(String indicator, String unit, int year) {
    }

    /** @param goal a share: 0.70 */
    record Goal(@Nullable BigDecimal goal) {

        private static final int DECIMALS = 4;

        BigDecimal checked() {
            if (goal == null || goal.signum() < 0 || goal.compareTo(BigDecimal.ONE) > 0
                    || goal.stripTrailingZeros().scale() > DECIMALS) {
                throw new BadRequest("api.goal", Map.of("value", String.valueOf(goal)));
            }
            return goal;
        }
    }

    /** @param goal a share; null when none is set */
    record TargetAnswer(String indicator, String unit, int year, @Nullable BigDecimal goal) {
    }
}
