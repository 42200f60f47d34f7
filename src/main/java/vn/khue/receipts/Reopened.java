package vn.khue.receipts;

import java.time.Instant;
import java.util.Optional;
import vn.khue.query.Figure;

/** A receipt opened again. */
public sealed interface Reopened {

    ReceiptCode code();

    /** When it was first written down. */
    Instant madeAt();

    /** What is stored under the code is not what the code is the hash of; nothing of it is shown. */
    record Altered(ReceiptCode code, Instant madeAt) implements Reopened {
    }

    /**
     * The receipt, and the same question put to the same publication now.
     *
     * @param now what comes of it now; empty where the definition has changed so that it cannot be asked any more
     * @param figure the same with the names of unit and parts; where it cannot be asked, another of the same unit
     * @param pins what the publication was made with
     */
    record Asked(Receipt receipt, Optional<ReceiptText> now, Figure figure, Pins pins) implements Reopened {

        @Override
        public ReceiptCode code() {
            return receipt.code();
        }

        @Override
        public Instant madeAt() {
            return receipt.madeAt();
        }

        /** Whether the figure is still exactly as it was written down. */
        public boolean isSame() {
            return now.filter(receipt.text()::saysTheSame).isPresent();
        }

        /** Whether the question has no meaning any more; what was written down still stands. */
        public boolean isRedefined() {
            return now.isEmpty();
        }
    }
}
