package vn.khue.network;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The exam councils by year: own codes until 2025, the codes of the 34 provinces from 2026. */
public final class ExamCouncils {

    private final List<Edition> editions;
    private final Units units;

    ExamCouncils(List<Edition> editions, Units units) {
        this.editions = List.copyOf(editions);
        this.units = units;
    }

    /** The council behind {@code code} in the exam of {@code year}; empty for a code that nobody has. */
    public Optional<ExamCouncil> find(int year, String code) {
        return provinces(year)
                .flatMap(provinces -> Optional.ofNullable(provinces.get(code)))
                .flatMap(province -> units.on(province, examDay(year)))
                .map(province -> new ExamCouncil(year, code, province));
    }

    /** All councils of {@code year} by code; empty before the first year that is known. */
    public List<ExamCouncil> of(int year) {
        return provinces(year).stream()
                .flatMap(provinces -> provinces.keySet().stream().sorted())
                .flatMap(code -> find(year, code).stream())
                .toList();
    }

    /** Every meaning of every code, by its first year and code. */
    public List<Span> spans() {
        return editions.stream().flatMap(edition -> edition.provinces().entrySet().stream()
                .map(council -> new Span(council.getKey(), edition.from(), edition.to(), council.getValue())))
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::code)).toList();
    }

    /**
     * What a code means in some exams.
     *
     * @param from first year
     * @param to last year; {@link Integer#MAX_VALUE} while it lasts
     * @param province code of the province whose candidates it examines
     */
    public record Span(String code, int from, int to, String province) {
    }

    private Optional<Map<String, String>> provinces(int year) {
        return editions.stream().filter(edition -> edition.covers(year)).map(Edition::provinces).findFirst();
    }

    /** The exam is sat in June, so that of 2025 belongs to the 63 provinces. */
    public static LocalDate examDay(int year) {
        return LocalDate.of(year, Month.JUNE, 1);
    }

    /** A code list and its years, both ends included; council code to province code. */
    record Edition(int from, int to, Map<String, String> provinces) {

        boolean covers(int year) {
            return from <= year && year <= to;
        }
    }
}
