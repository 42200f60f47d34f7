package vn.khue.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.khue.receipts.CanonicalText;
import vn.khue.receipts.Pins;
import vn.khue.receipts.Receipt;
import vn.khue.receipts.ReceiptCode;
import vn.khue.receipts.Reopened;

/**
 * A receipt, as programs read it.
 *
 * @param address where people open it
 * @param verification {@code same}, {@code different}, {@code altered}, or {@code redefined} where the definition
 *     has changed so that the question cannot be asked any more
 * @param canonical the text as it was written down; null when that was altered, as the rest is
 * @param sha256 of the text
 * @param now the text that the same question gives now; null where it cannot be asked
 * @param pins what its publication was made with
 */
record ReceiptAnswer(String code, URI address, Instant madeAt, String verification, @Nullable String canonical,
        @Nullable String sha256, @Nullable String now, @Nullable Pinned pins) {

    /** A receipt just made. */
    record Made(String code, URI address, Instant madeAt, int publication, String canonical, String sha256) {

        static Made of(Receipt receipt, URI address) {
            String canonical = CanonicalText.write(receipt.text());
            return new Made(receipt.code().text(), address, receipt.madeAt(), receipt.text().request().publication(),
                    canonical, CanonicalText.sha256(canonical));
        }
    }

    /** Versions that stay with every figure of a publication. */
    record Pinned(int publication, LocalDate dataDate, Instant publishedAt, String catalogue, String network,
            long targets, String program) {

        static Pinned of(Pins pins) {
            return new Pinned(pins.published().number(), pins.published().dataDate(), pins.published().at(),
                    pins.catalogue(), pins.network(), pins.targets(), pins.program());
        }
    }

    static ReceiptAnswer of(Reopened reopened, Function<ReceiptCode, URI> address) {
        return switch (reopened) {
            case Reopened.Altered altered -> new ReceiptAnswer(altered.code().text(), address.apply(altered.code()),
                    altered.madeAt(), "altered", null, null, null, null);
            case Reopened.Asked asked -> {
                String canonical = CanonicalText.write(asked.receipt().text());
                yield new ReceiptAnswer(asked.code().text(), address.apply(asked.code()), asked.madeAt(),
                        asked.isRedefined() ? "redefined" : asked.isSame() ? "same" : "different", canonical, CanonicalText.sha256(canonical),
                        asked.now().map(CanonicalText::write).orElse(null), Pinned.of(asked.pins()));
            }
        };
    }
}
