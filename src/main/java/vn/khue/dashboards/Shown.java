package vn.khue.dashboards;

import java.util.List;
import java.util.stream.Stream;

/** The indicators of these pages, by their ids in the catalogue. */
final class Shown {

    static final String COVERAGE = "accreditation-coverage";
    static final String STANDARD = "national-standard-share";
    static final String SITTING = "graduation-sitting-rate";
    static final String PASS = "graduation-pass-rate";
    static final String FULL_PASS = "full-pass-units";
    static final String TEACHING = "dx-teaching-2plus";
    static final String GOVERNANCE = "dx-governance-2plus";
    static final String RECEIVED = "deliveries-received";
    static final String ARRIVED = "deliveries-arrived";
    static final String SILENT = "silent-schools";
    static final String EXPIRING = "expiring-12m";

    /** One card each, in this order. */
    static final List<String> HEADLINES = List.of(COVERAGE, STANDARD, SITTING, PASS);

    /** What places can be ranked by. */
    static final List<String> RANKED = List.of(COVERAGE, STANDARD, SITTING, PASS, FULL_PASS, TEACHING, GOVERNANCE,
            RECEIVED);

    /** Those that have a page of their own. */
    static final List<String> EXPLAINED = Stream.concat(RANKED.stream(), Stream.of(EXPIRING)).toList();

    private Shown() {
    }
}
