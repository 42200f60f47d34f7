package vn.khue.dashboards.data;

import java.util.List;
import java.util.Map;

/**
 * The files that were owed for a night.
 *
 * @param expected how many
 * @param schools by how many schools
 * @param received how many of them came, late ones too
 * @param late how many came after their hour
 * @param datasets the same by dataset
 * @param silent schools that have sent nothing for more than one night, longest first
 */
record Owed(long expected, long schools, long received, long late, Map<String, OfDataset> datasets,
        List<Silent> silent) {

    /** The files owed of one dataset. */
    record OfDataset(long expected, long received) {

        long missing() {
            return expected - received;
        }
    }

    /**
     * A school that has fallen silent.
     *
     * @param code official code
     * @param name as registered
     * @param nights missed in a row
     */
    record Silent(String code, String name, int nights) {
    }

    long missing() {
        return expected - received;
    }
}
