package vn.khue.query.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.publication.Facts;
import vn.khue.publication.Snapshot;
import vn.khue.query.SchoolProfile.Assessment;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.query.SchoolProfile.Criterion;
import vn.khue.query.SchoolProfile.Night;
import vn.khue.query.SchoolProfile.Outcome;
import vn.khue.warehouse.Warehouse;

/** Reads what was handed in about one school, under any of its codes. */
@Component
class SchoolFacts {

    private static final int NIGHTS = 14;
    private static final String SELF = "self";
    private static final String EXTERNAL = "external";

    private final Catalogue catalogue;
    private final Warehouse warehouse;

    SchoolFacts(Catalogue catalogue, Warehouse warehouse) {
        this.catalogue = catalogue;
        this.warehouse = warehouse;
    }

    List<Certificate> accreditation(Snapshot snapshot, Collection<String> codes) {
        return certificates("accreditation-certificates", snapshot, codes);
    }

    List<Certificate> standard(Snapshot snapshot, Collection<String> codes) {
        return certificates("national-standard-certificates", snapshot, codes);
    }

    /** A correction may give a certificate to another school, so its school is looked at last. */
    private List<Certificate> certificates(String dataset, Snapshot snapshot, Collection<String> codes) {
        return warehouse.dsl().resultQuery("""
                SELECT certificate_no, toInt32OrZero(toString(level)) AS held, issued_on, expires_on, revoked_on
                FROM (%s) WHERE school IN (%s) ORDER BY issued_on, certificate_no"""
                .formatted(current(dataset, snapshot, Optional.empty()), list(codes)))
                .fetch(row -> new Certificate(row.get("certificate_no", String.class), row.get("held", Integer.class),
                        row.get("issued_on", LocalDate.class), row.get("expires_on", LocalDate.class),
                        Optional.ofNullable(row.get("revoked_on", LocalDate.class))));
    }

    List<Assessment> assessments(Snapshot snapshot, Collection<String> codes) {
        Map<String, Map<String, Record>> criteria = new TreeMap<>();
        warehouse.dsl().resultQuery("""
                SELECT year, code, toString(`group`) AS kind, name, max_score FROM (%s)"""
                .formatted(current("dx-criteria", snapshot, Optional.empty()))).fetch().forEach(row -> criteria
                .computeIfAbsent(row.get("year", String.class), year -> new TreeMap<>(byNumber()))
                .put(row.get("code", String.class), row));
        return scores(snapshot, codes).entrySet().stream().map(year -> new Assessment(year.getKey(), criteria
                .getOrDefault(year.getKey(), Map.of()).values().stream().map(row -> criterion(row, year.getValue()))
                .toList())).filter(assessment -> !assessment.criteria().isEmpty()).toList();
    }

    /** Points by year, then by stage and criterion. */
    private Map<String, Map<String, BigDecimal>> scores(Snapshot snapshot, Collection<String> codes) {
        Map<String, Map<String, BigDecimal>> scores = new TreeMap<>();
        warehouse.dsl().resultQuery("SELECT year, toString(stage) AS stage, criterion, score FROM (%s)".formatted(
                current("dx-scores", snapshot, Optional.of("school IN (" + list(codes) + ")")))).fetch()
                .forEach(row -> scores.computeIfAbsent(row.get("year", String.class), year -> new TreeMap<>())
                        .put(row.get("stage", String.class) + row.get("criterion", String.class),
                                row.get("score", BigDecimal.class)));
        return scores;
    }

    private static Criterion criterion(Record row, Map<String, BigDecimal> scores) {
        String code = row.get("code", String.class);
        return new Criterion(code, row.get("kind", String.class), row.get("name", String.class),
                row.get("max_score", BigDecimal.class), Optional.ofNullable(scores.get(SELF + code)),
                Optional.ofNullable(scores.get(EXTERNAL + code)));
    }

    /** 1.10 comes after 1.9. */
    private static Comparator<String> byNumber() {
        return Comparator.comparing((String code) -> Stream.of(code.split("\\.")).map("%8s"::formatted)
                .collect(Collectors.joining()));
    }

    /** The last nights on which the school owed anything, up to a day. */
    List<Night> nights(Snapshot snapshot, Collection<String> codes, LocalDate until) {
        String keys = "school IN (%s) AND night <= toDate32('%s') AND night > toDate32('%s')".formatted(list(codes),
                until, until.minusDays(NIGHTS));
        Result<Record> rows = warehouse.dsl().resultQuery("""
                SELECT night, dataset, received, on_time, accepted FROM (%s) WHERE due = 1 ORDER BY night, dataset"""
                .formatted(current("intake-nights", snapshot, Optional.of(keys)))).fetch();
        List<Night> nights = new ArrayList<>();
        rows.forEach(row -> nights.add(new Night(row.get("night", LocalDate.class), row.get("dataset", String.class),
                outcome(row))));
        return nights;
    }

    private static Outcome outcome(Record row) {
        if (row.get("received", Integer.class) == 0) {
            return Outcome.MISSING;
        }
        if (row.get("accepted", Integer.class) == 0) {
            return Outcome.REJECTED;
        }
        return row.get("on_time", Integer.class) == 1 ? Outcome.ACCEPTED : Outcome.LATE;
    }

    private String current(String dataset, Snapshot snapshot, Optional<String> keys) {
        return Facts.current(catalogue.contract(dataset), snapshot, keys);
    }

    private static String list(Collection<String> codes) {
        return codes.stream().sorted().map(ClickHouseExpression::quoted).collect(Collectors.joining(", "));
    }
}
