package vn.khue.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.khue.shared.Ratio;

/**
 * Counts coverage by certificates over the committed files with loops and maps: a second opinion on whatever the
 * product computes.
 */
final class PlainCount {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Set<String> LEVELS = Set.of("MN", "TH", "THCS", "THPT", "LC");
    private static final Set<String> PSEUDO = Set.of("800", "801", "802", "803", "804", "900");

    /** A row of the register. */
    record Statement(String school, LocalDate from, String level, String district, String commune, LocalDate opened,
            LocalDate closed) {
    }

    /** A row of a certificate list. */
    record Held(String number, String school, int level, LocalDate issued, LocalDate expires, LocalDate revoked) {
    }

    private final Set<Rule> off;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Held> certificates = new ArrayList<>();

    private PlainCount(Set<Rule> off) {
        this.off = off;
        readRegister("01-danh-ba-2023-05-31.csv");
        readRegister("06-danh-ba-2025-07-01.csv");
    }

    /** Of accreditation. */
    static PlainCount byTheRules() {
        return new PlainCount(Set.of()).ofAccreditation();
    }

    /** Of accreditation, with one rule forgotten. */
    static PlainCount without(Rule rule) {
        return new PlainCount(Set.of(rule)).ofAccreditation();
    }

    /** Of national standard. */
    static PlainCount ofStandards() {
        return new PlainCount(Set.of()).ofNationalStandard();
    }

    /** Of national standard, with one rule forgotten. */
    static PlainCount ofStandardsWithout(Rule rule) {
        return new PlainCount(Set.of(rule)).ofNationalStandard();
    }

    private PlainCount ofAccreditation() {
        readCertificates("02-kiem-dinh-den-2022-12.csv");
        readCertificates("03-kiem-dinh-2023-05.csv");
        readCorrection("04-kiem-dinh-2023-05-dinh-chinh.xlsx");
        readCertificates("05-kiem-dinh-2023-06-den-2025-06.csv");
        readCertificates("07-kiem-dinh-2025-07-den-2025-09.csv");
        return this;
    }

    private PlainCount ofNationalStandard() {
        readStandards("08-chuan-quoc-gia-den-2023-05.csv");
        readStandards("09-chuan-quoc-gia-2023-06-den-2025-06.csv");
        readStandards("10-chuan-quoc-gia-2025-07-den-2025-09.csv");
        return this;
    }

    Ratio on(LocalDate day) {
        return on(day, school -> true);
    }

    /** Over the schools whose statement of that day is of interest. */
    Ratio on(LocalDate day, Predicate<Statement> interest) {
        List<Statement> schools = active(day).stream().filter(interest).toList();
        Map<String, Integer> valid = validBySchool(day);
        int numerator = 0;
        for (Statement school : schools) {
            int held = valid.getOrDefault(school.school(), 0);
            numerator += off.contains(Rule.DUPLICATE) ? held : Math.min(held, 1);
        }
        return Ratio.of(numerator, schools.size());
    }

    /** All institutions that are active, continuing education among them. */
    List<Statement> institutions(LocalDate day) {
        Map<String, Statement> latest = new LinkedHashMap<>();
        statements.stream()
                .filter(each -> !each.from().isAfter(day))
                .sorted(Comparator.comparing(Statement::from))
                .forEach(each -> latest.put(each.school(), each));
        return latest.values().stream().filter(each -> isActive(each, day)).toList();
    }

    /** How many valid certificates each school has. */
    Map<String, Integer> validBySchool(LocalDate day) {
        Map<String, Integer> valid = new HashMap<>();
        for (Held certificate : lastSent()) {
            if (isValid(certificate, day)) {
                valid.merge(certificate.school(), 1, Integer::sum);
            }
        }
        return valid;
    }

    /** Schools by the highest level they hold. */
    Map<Integer, Integer> levelsHeld(LocalDate day) {
        Map<Integer, Integer> levels = new HashMap<>();
        for (Statement school : active(day)) {
            certificatesOf(school).filter(each -> isValid(each, day)).mapToInt(Held::level).max()
                    .ifPresent(level -> levels.merge(level, 1, Integer::sum));
        }
        return levels;
    }

    /** The highest level that each active school holds. */
    Map<String, Integer> levelBySchool(LocalDate day) {
        Set<String> active = active(day).stream().map(Statement::school).collect(Collectors.toSet());
        Map<String, Integer> levels = new HashMap<>();
        lastSent().stream().filter(each -> active.contains(each.school()) && isValid(each, day))
                .forEach(each -> levels.merge(each.school(), each.level(), Math::max));
        return levels;
    }

    /** How many schools that count on {@code day} do so no longer on {@code last} or before, if none renews. */
    int expiringUntil(LocalDate day, LocalDate last) {
        return (int) active(day).stream()
                .flatMap(school -> certificatesOf(school).filter(each -> isValid(each, day)).map(Held::expires)
                        .max(Comparator.naturalOrder()).stream())
                .filter(expires -> !expires.isAfter(last))
                .count();
    }

    /** Why schools do not count, with how many. */
    Map<String, Integer> reasons(LocalDate day) {
        Map<String, Integer> reasons = new HashMap<>();
        for (Statement school : active(day)) {
            List<Held> issued = certificatesOf(school).filter(each -> !each.issued().isAfter(day)).toList();
            if (issued.stream().noneMatch(each -> isValid(each, day))) {
                reasons.merge(reason(issued, day), 1, Integer::sum);
            }
        }
        return reasons;
    }

    private static String reason(List<Held> issued, LocalDate day) {
        if (issued.isEmpty()) {
            return "never";
        }
        return issued.stream().anyMatch(each -> day.isBefore(each.expires())) ? "revoked" : "expired";
    }

    private Stream<Held> certificatesOf(Statement school) {
        return lastSent().stream().filter(each -> each.school().equals(school.school()));
    }

    private List<Statement> active(LocalDate day) {
        return institutions(day).stream()
                .filter(each -> LEVELS.contains(each.level()))
                .filter(each -> !off.contains(Rule.KINDERGARTEN) || !each.level().equals("MN"))
                .toList();
    }

    private boolean isActive(Statement school, LocalDate day) {
        boolean open = off.contains(Rule.NOT_YET_OPEN) || !school.opened().isAfter(day);
        boolean notClosed = off.contains(Rule.CLOSED) || school.closed() == null || day.isBefore(school.closed());
        boolean real = off.contains(Rule.PSEUDO_SCHOOL)
                || !PSEUDO.contains(school.school().substring(school.school().length() - 3));
        return open && notClosed && real;
    }

    private List<Held> lastSent() {
        if (off.contains(Rule.SUPERSEDED)) {
            return certificates;
        }
        Map<String, Held> last = new LinkedHashMap<>();
        certificates.forEach(each -> last.put(each.number(), each));
        return List.copyOf(last.values());
    }

    private boolean isValid(Held certificate, LocalDate day) {
        boolean issued = off.contains(Rule.NOT_YET_VALID) || !certificate.issued().isAfter(day);
        boolean notExpired = off.contains(Rule.EXPIRED) || day.isBefore(certificate.expires());
        boolean notRevoked = off.contains(Rule.REVOKED) || certificate.revoked() == null
                || day.isBefore(certificate.revoked());
        return issued && notExpired && notRevoked;
    }

    private void readRegister(String name) {
        for (NamedCsvRecord row : PlainFiles.csv(name)) {
            statements.add(new Statement(row.getField(PlainFiles.header("school")),
                    day(row.getField(PlainFiles.header("valid_from"))), row.getField(PlainFiles.header("level")),
                    row.getField(PlainFiles.header("district")), row.getField(PlainFiles.header("commune")),
                    day(row.getField(PlainFiles.header("opened"))), day(row.getField(PlainFiles.header("closed")))));
        }
    }

    private void readCertificates(String name) {
        for (NamedCsvRecord row : PlainFiles.csv(name)) {
            add(row.getField(PlainFiles.header("certificate_no")), row.getField(PlainFiles.header("school")),
                    row.getField(PlainFiles.header("certificate_level")),
                    day(row.getField(PlainFiles.header("issued_on"))),
                    day(row.getField(PlainFiles.header("expires_on"))),
                    day(row.getField(PlainFiles.header("revoked_on"))));
        }
    }

    private void readStandards(String name) {
        for (NamedCsvRecord row : PlainFiles.csv(name)) {
            add(row.getField(PlainFiles.header("standard_no")), row.getField(PlainFiles.header("school")),
                    row.getField(PlainFiles.header("standard_level")),
                    day(row.getField(PlainFiles.header("recognised_on"))),
                    day(row.getField(PlainFiles.header("expires_on"))),
                    day(row.getField(PlainFiles.header("revoked_on"))));
        }
    }

    private void readCorrection(String name) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(PlainFiles.bytes(name)))) {
            for (Row row : workbook.getFirstSheet().read().stream().filter(each -> each.getRowNum() > 4).toList()) {
                add(row.getCellText(0), row.getCellText(1), row.getCellText(2), dayAt(row, 3), dayAt(row, 4), dayAt(row, 5));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate dayAt(Row row, int column) {
        return row.getCellAsDate(column).map(LocalDateTime::toLocalDate).orElse(null);
    }

    private void add(String number, String school, String level, LocalDate issued, LocalDate expires,
            LocalDate revoked) {
        certificates.add(new Held(number, school, level.charAt(level.length() - 1) - '0', issued,
                expires == null ? issued.plusYears(5) : expires, revoked));
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text, DAY);
    }
}
