package vn.khue.warehouse.engine;

import java.util.ArrayList;
import java.util.List;

/** What the serving user may do: read, insert, and drop partitions of the tables that can be made again. */
public final class Grants {

    private static final List<String> REBUILDABLE = List.of("head", "checkpoint", "landing", "touched");

    private Grants() {
    }

    /** The statements that give the serving user its rights on {@code database}; a server's administrator runs them. */
    public static List<String> serving(String database) {
        List<String> grants = new ArrayList<>();
        grants.add("GRANT SELECT, INSERT ON " + database + ".*");
        // DROP PARTITION asks for the right to delete
        REBUILDABLE.forEach(table -> grants.add("GRANT ALTER DELETE ON " + database + "." + table));
        return grants;
    }
}
