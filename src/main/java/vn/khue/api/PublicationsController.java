package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khue.api.internal.PublicationList;
import vn.khue.publication.Published;

/** What has been published. */
@RestController
@RequestMapping("/api/v1/publications")
@Tag(name = "publications")
class PublicationsController {

    private final PublicationList publications;

    PublicationsController(PublicationList publications) {
        this.publications = publications;
    }

    @GetMapping
    @Operation(summary = "Publications, the newest first")
    List<PublicationAnswer> publications() {
        return publications.newestFirst().stream().map(PublicationAnswer::of).toList();
    }

    /**
     * @param kind {@code night} or {@code adhoc}
     * @param dataDate newest day that its deliveries speak of
     * @param at when it became visible
     */
    record PublicationAnswer(int number, String kind, LocalDate dataDate, Instant at) {

        static PublicationAnswer of(Published published) {
            return new PublicationAnswer(published.number(), Parameter.word(published.kind()), published.dataDate(),
                    published.at());
        }
    }
}
