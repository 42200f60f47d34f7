package vn.khue.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.shared.NotVisible;

/** A path of the API that is none: programs want a problem, not the page that people get. */
@Hidden
@RestController
class UnknownPathController {

    @GetMapping("/api/v1/**")
    void unknown(HttpServletRequest request) {
        throw new NotVisible(request.getRequestURI());
    }
}
