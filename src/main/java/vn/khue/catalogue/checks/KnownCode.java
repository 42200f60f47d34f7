package vn.khue.catalogue.checks;

import java.time.LocalDate;
import java.util.Map;

/**
 * A code and the days on which it means one thing.
 *
 * @param validTo exclusive; {@link LocalDate#MAX} for no end
 * @param properties what rules may read of it
 */
public record KnownCode(String code, LocalDate validFrom, LocalDate validTo, Map<String, String> properties) {

    public KnownCode {
        properties = Map.copyOf(properties);
    }
}
