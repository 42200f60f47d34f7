package vn.khue.ingest.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.Refusal;

/** Puts into words for the sender why a file is not taken. */
final class Refusals {

    private final IntakeTexts texts;
    private final Datasets datasets;

    Refusals(IntakeTexts texts, Datasets datasets) {
        this.texts = texts;
        this.datasets = datasets;
    }

    Verdict verdict(Prepared prepared, Refused refused) {
        return verdict(prepared.id(), Optional.of(prepared.period()), refused);
    }

    /** @param period what the file would have covered, if that is known: its sender has sent it, and owes it no more */
    Verdict verdict(long delivery, Optional<DeliveryPeriod> period, Refused refused) {
        return Verdict.refused(delivery, period, explain(refused.refusal()));
    }

    DeliveryReport.Explanation explain(Refusal refusal) {
        return texts.explain(titled(refusal));
    }

    String note(String key, Map<String, String> arguments) {
        return texts.note(key, arguments);
    }

    /** Senders know datasets by their titles. */
    private Refusal titled(Refusal refusal) {
        Map<String, String> arguments = new HashMap<>(refusal.arguments());
        Optional.ofNullable(arguments.get("dataset")).flatMap(datasets::find)
                .ifPresent(contract -> arguments.put("title", contract.title().vi()));
        return new Refusal(refusal.code(), arguments);
    }
}
