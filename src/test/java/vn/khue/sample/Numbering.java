package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers of certificates: decision of the year, year, running number of the year. */
final class Numbering {

    private Numbering() {
    }

    /**
     * @param all without numbers
     * @param wording the key of the number's text
     * @return by day of issue, numbered
     */
    static List<Certificate> of(List<Certificate> all, String wording) {
        List<Certificate> numbered = new ArrayList<>();
        Map<Integer, Integer> running = new HashMap<>();
        Map<Integer, Integer> decisions = new HashMap<>();
        LocalDate decided = LocalDate.MIN;
        for (Certificate certificate : all.stream()
                .sorted(Comparator.comparing(Certificate::issued).thenComparing(Certificate::school)).toList()) {
            int year = certificate.issued().getYear();
            int decision = decisions.merge(year, certificate.issued().equals(decided) ? 0 : 1, Integer::sum);
            decided = certificate.issued();
            numbered.add(certificate.numbered(Wording.text(wording, "%02d".formatted(decision),
                    String.valueOf(year), "%04d".formatted(running.merge(year, 1, Integer::sum)))));
        }
        return numbered;
    }
}
