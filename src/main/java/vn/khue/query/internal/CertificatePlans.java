package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.Facts;
import vn.khue.publication.Snapshot;
import vn.khue.query.Ask;
import vn.khue.query.CertificatesHeld;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.shared.Scope;
import vn.khue.warehouse.Warehouse;

/** How questions about certificates are answered: from what was handed in, under any code of a school. */
@Component
class CertificatePlans {

    private final Resolver resolver;
    private final Catalogue catalogue;
    private final Warehouse warehouse;

    CertificatePlans(Resolver resolver, Catalogue catalogue, Warehouse warehouse) {
        this.resolver = resolver;
        this.catalogue = catalogue;
        this.warehouse = warehouse;
    }

    Plan<CertificatesHeld> plan(Scope scope, Ask.Certificates ask, Places places) {
        Question question = resolver.resolve(scope, ask.request(), places);
        Contract contract = contract(question.indicator());
        return new Plan<>(ask, question.edition(), List.of(), none -> read(question, contract, places));
    }

    private Contract contract(Indicator indicator) {
        List<String> datasets = indicator.datasets();
        return datasets.stream().map(catalogue::contract).filter(contract -> datasets.size() == 1
                        && Ask.Certificates.COLUMNS.stream().allMatch(column -> contract.find(column).isPresent()))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(indicator.id() + " of no certificates"));
    }

    private CertificatesHeld read(Question question, Contract contract, Places places) {
        Standing standing = places.of(question);
        Map<Integer, Places.Name> names = places.names(question);
        SortedMap<String, List<Certificate>> certificates = new TreeMap<>();
        List<Record> rows = new ArrayList<>(warehouse.dsl().resultQuery(sql(question.edition().snapshot(), contract))
                .fetch());
        rows.forEach(row -> {
            int school = row.get("entity", Integer.class);
            if (standing.has(school) && names.containsKey(school)) {
                certificates.computeIfAbsent(names.get(school).code(), any -> new ArrayList<>())
                        .add(certificate(row));
            }
        });
        return new CertificatesHeld(certificates, rows.stream().map(row -> row.get("as_of", LocalDate.class))
                .max(LocalDate::compareTo));
    }

    /** Which school a code is taken for may have been set right since the certificate was handed in. */
    private static String sql(Snapshot snapshot, Contract contract) {
        return """
                SELECT whose.entity AS entity, certificate_no, toInt32OrZero(toString(f.level)) AS held, issued_on,
                       expires_on, revoked_on, as_of
                FROM (%s) f JOIN (SELECT code, argMax(entity, pub) AS entity FROM school_code WHERE %s GROUP BY code)
                     whose ON whose.code = f.school
                ORDER BY issued_on, certificate_no""".formatted(Facts.current(contract, snapshot, Optional.empty()),
                snapshot.visible());
    }

    private static Certificate certificate(Record row) {
        return new Certificate(row.get("certificate_no", String.class), row.get("held", Integer.class),
                row.get("issued_on", LocalDate.class), row.get("expires_on", LocalDate.class),
                Optional.ofNullable(row.get("revoked_on", LocalDate.class)));
    }
}
