package vn.khue.publication.internal;

import vn.khue.publication.Snapshot;

/** SQL for the number behind a school's code; a school keeps its number when its code changes. */
final class SchoolCodes {

    private SchoolCodes() {
    }

    static String select(Snapshot snapshot) {
        return "SELECT code, argMax(entity, pub) AS entity FROM school_code WHERE " + snapshot.visible()
                + " GROUP BY code";
    }
}
