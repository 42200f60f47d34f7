package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.RULE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.PublicationFailed;

/** The number of each rule in the warehouse. Another definition needs another version: numbers keep their meaning. */
@Component
class RuleNumbers {

    private final Catalogue catalogue;

    RuleNumbers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every indicator's rule, registered if it is new. */
    Map<String, Integer> register(DSLContext transaction) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        catalogue.indicators().forEach(i -> numbers.put(i.id(), number(transaction, i)));
        return numbers;
    }

    private static int number(DSLContext transaction, Indicator indicator) {
        String hash = hash(indicator);
        var known = transaction.selectFrom(RULE).where(RULE.INDICATOR.eq(indicator.id()))
                .and(RULE.VERSION.eq(indicator.version())).fetchOptional();
        if (known.isPresent() && !known.get().getSha256().equals(hash)) {
            throw new PublicationFailed("the definition of %s has changed but its version is still %d"
                    .formatted(indicator.id(), indicator.version()));
        }
        return known.map(row -> row.getId()).orElseGet(() -> transaction.insertInto(RULE)
                .set(RULE.INDICATOR, indicator.id()).set(RULE.VERSION, indicator.version()).set(RULE.SHA256, hash)
                .returning(RULE.ID).fetchSingle(RULE.ID));
    }

    /** What tells one definition from another. */
    static String hash(Indicator indicator) {
        return sha256(indicator.definition());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
