package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import vn.khue.network.Unit;

/** Where targets are set: they go the way of a file. Pages that show them know no more of it. */
public interface TargetsDesk {

    /**
     * A form for whoever is reading; only for those who hand in files for the department.
     *
     * @param units the whole first, then its places
     * @param year that is likely to be meant
     * @param changed called when something came in or was decided
     */
    Component form(Component page, Locale language, List<Unit> units, int year, Runnable changed);

    /** How many files wait for a publication, and with it to be seen. */
    int waiting();

    /** Begins to publish them. */
    void publish();
}
