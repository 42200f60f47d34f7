package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.khue.query.CertificatesHeld;
import vn.khue.query.Figure;
import vn.khue.query.SchoolProfile.Certificate;

/**
 * Certificates of the schools of a figure. Of those that count every fourth runs out on the last days of the coming
 * months, three a month; of those that do not, every fifth had one until last month.
 */
final class FixedCertificates {

    private static final int YEARS = 5;

    private FixedCertificates() {
    }

    static CertificatesHeld of(Figure figure) {
        SortedMap<String, List<Certificate>> certificates = new TreeMap<>();
        LocalDate day = figure.request().at();
        IntStream.range(0, figure.rows().size()).forEach(at -> {
            Figure.Row school = figure.rows().get(at);
            if (school.ratio().numerator().signum() > 0) {
                certificates.put(school.key(), List.of(until(at, at % 4 == 0 ? day.plusMonths(1 + at / 4 % 12)
                        : day.plusYears(3))));
            } else if (at % 5 == 0) {
                certificates.put(school.key(), List.of(until(at, day.minusMonths(1))));
            }
        });
        return new CertificatesHeld(certificates, Optional.of(day));
    }

    private static Certificate until(int at, LocalDate end) {
        return new Certificate("c" + at, 2, end.minusYears(YEARS), end, Optional.empty());
    }
}
