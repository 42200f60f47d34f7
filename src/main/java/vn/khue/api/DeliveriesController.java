package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.ingest.Receipt;
import vn.khue.security.CurrentPerson;
import vn.khue.security.Person;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;

/** Takes files and says what became of them. */
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "deliveries")
class DeliveriesController {

    private static final String FILE_NAME = "X-File-Name";

    private final Intake intake;
    private final PublicationRequests publications;
    private final CurrentPerson current;

    DeliveriesController(Intake intake, PublicationRequests publications, CurrentPerson current) {
        this.intake = intake;
        this.publications = publications;
        this.current = current;
    }

    /**
     * What a sender may say beside the bytes.
     *
     * @param dataset id of the contract; empty: the header tells
     * @param period such as 2023-05; empty: the file name or the day tells
     * @param publish whether to publish right after the check, together with every other checked file: the department
     *     asks for that, a school does not
     */
    record Wishes(Optional<String> dataset, Optional<String> period, boolean publish) {
    }

    @PostMapping
    @Operation(summary = "Hand in a file as the body of the request",
            description = "202 once the bytes are safe; what becomes of them is at the address in Location. The same "
                    + "bytes sent again are the same delivery.")
    ResponseEntity<Accepted> body(@RequestParam Optional<String> dataset, @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "false") boolean publish,
            @Parameter(description = "Name of the file, percent-encoded UTF-8")
            @RequestHeader(name = FILE_NAME, defaultValue = "") String fileName, HttpServletRequest request)
            throws IOException {
        requireNoForm(request);
        return accept(decoded(fileName), new Wishes(dataset, period, publish), request.getInputStream());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Hand in a file as a form")
    ResponseEntity<Accepted> form(@RequestParam Optional<String> dataset, @RequestParam Optional<String> period,
            @RequestParam(defaultValue = "false") boolean publish, @RequestPart MultipartFile file)
            throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            return accept(Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    new Wishes(dataset, period, publish), bytes);
        }
    }

    @GetMapping("/{delivery}")
    @Operation(summary = "What became of a delivery")
    DeliveryAnswer delivery(@PathVariable long delivery) {
        String sender = sender();
        DeliveryReport report = intake.report(delivery);
        if (!sender.equals(Person.DEPARTMENT) && !sender.equals(report.sender())) {
            throw new NotVisible("delivery " + delivery);
        }
        return DeliveryAnswer.of(report);
    }

    private ResponseEntity<Accepted> accept(String fileName, Wishes wishes, InputStream bytes) throws IOException {
        if (wishes.publish() && !sender().equals(Person.DEPARTMENT)) {
            throw new AccessDeniedException("only the department publishes");
        }
        Receipt receipt = intake.receive(handed(fileName, wishes), bytes);
        if (wishes.publish()) {
            publications.publishOnceChecked(receipt.delivery());
        }
        URI address = URI.create("/api/v1/deliveries/" + receipt.delivery());
        return ResponseEntity.accepted().location(address)
                .body(new Accepted(receipt.delivery(), receipt.repeated(), address.toString()));
    }

    private Handed handed(String fileName, Wishes wishes) {
        String sender = sender();
        try {
            return new Handed(fileName, wishes.dataset(), wishes.period(), sender, current.person().login());
        } catch (IllegalArgumentException tooLong) {
            throw new BadRequest("api.too-long", Map.of());
        }
    }

    private String sender() {
        return current.person().sender()
                .orElseThrow(() -> new AccessDeniedException("hands in files for nobody"));
    }

    /** The container has taken the body of such a request for parameters. */
    private static void requireNoForm(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw new BadRequest("api.form-body", Map.of());
        }
    }

    private static String decoded(String fileName) {
        try {
            return UriUtils.decode(fileName, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fileName;
        }
    }

    /**
     * The bytes are safe.
     *
     * @param delivery number of the delivery
     * @param repeated the same sender had handed in the same bytes before, and nothing newer about the same
     * @param report address of the report
     */
    record Accepted(long delivery, boolean repeated, String report) {
    }
}
