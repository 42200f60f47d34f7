package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.catalogue.CatalogueState;
import vn.khue.catalogue.Catalogues;
import vn.khue.security.Role;
import vn.khue.shared.BadRequest;

/** Contracts and indicators, and reading them again. */
@RestController
@RequestMapping("/api/v1/catalogue")
@PreAuthorize("hasRole('" + Role.Names.ADMINISTRATOR + "')")
@Tag(name = "catalogue")
class CatalogueController {

    private final Catalogues catalogues;

    CatalogueController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @GetMapping
    @Operation(summary = "The catalogue in use, and what is wrong with the folder",
            description = "Administrators only. problems: of the last attempt to read the folder; none when it is used.")
    CatalogueAnswer catalogue(HttpServletRequest request) {
        return CatalogueAnswer.of(catalogues.state(), ApiProblems.language(request));
    }

    @PostMapping("/reload")
    @Operation(summary = "Reads the folder again", description = """
            Administrators only. 200: what the folder says is in use. 422: it has problems, each with file, line and
            message; the old version stays. Work under way ends with the version it began with.""")
    CatalogueAnswer reload(HttpServletRequest request) {
        if (catalogues.state().folder().isEmpty()) {
            throw new BadRequest("api.catalogue.bundled", Map.of());
        }
        CatalogueState state = catalogues.reload();
        state.refused().ifPresent(refused -> {
            throw new CatalogueRefused(refused.problems());
        });
        return CatalogueAnswer.of(state, ApiProblems.language(request));
    }
}
