package vn.khue.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.khue.catalogue.Catalogue;

/** A page or an answer never mixes two versions of the catalogue. */
@Component
class CatalogueOfTheRequest extends OncePerRequestFilter {

    private final Catalogue catalogue;

    CatalogueOfTheRequest(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            catalogue.<HttpServletResponse, Exception>throughout(() -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (ServletException | IOException | RuntimeException ofTheRequest) {
            throw ofTheRequest;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }
}
