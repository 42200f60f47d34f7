package vn.khue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.khue.query.FigureRequest;
import vn.khue.receipts.Receipt;
import vn.khue.receipts.ReceiptCode;
import vn.khue.receipts.Receipts;
import vn.khue.security.CurrentPerson;

/** Figures written down, and opened again. */
@RestController
@RequestMapping("/api/v1/receipts")
@Tag(name = "receipts")
class ReceiptsController {

    private final Receipts receipts;
    private final FigureQuestions questions;
    private final CurrentPerson reader;

    ReceiptsController(Receipts receipts, FigureQuestions questions, CurrentPerson reader) {
        this.receipts = receipts;
        this.questions = questions;
        this.reader = reader;
    }

    @PostMapping
    @Operation(summary = "Writes a figure down", description = """
            indicator: id. The other parameters are those of a figure; by=school is refused, for a receipt lists its
            schools anyway. The same answer to the same question has the same code.""")
    ResponseEntity<ReceiptAnswer.Made> issue(@RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String tree,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String publication) {
        FigureRequest request = questions.request(
                questions.indicator(new Parameter("indicator", indicator).required()),
                new FigureParameters(unit, at, tree, by, period, publication));
        Receipt receipt = receipts.issue(reader.scope(), request);
        URI address = address(receipt.code());
        return ResponseEntity.created(address).body(ReceiptAnswer.Made.of(receipt, address));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Opens a receipt and asks again", description = """
            verification: same, different, or altered when what is stored is not what was written down; then nothing of
            it is shown. canonical: the text whose hash the code is; now: the same of the question put again.""")
    ReceiptAnswer open(@PathVariable String code) {
        return ReceiptAnswer.of(receipts.open(reader.scope(), code), ReceiptsController::address);
    }

    private static URI address(ReceiptCode code) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().pathSegment("phieu", code.text()).build().toUri();
    }
}
