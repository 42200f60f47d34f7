package vn.khue.shell;

import java.util.List;

/** A page that knows the way to itself. */
public interface Breadcrumbed {

    /** From the widest to this page, which comes last. */
    List<Crumb> breadcrumbs();

    /**
     * A step of the way.
     *
     * @param name as shown
     * @param address relative address; empty for the page itself
     */
    record Crumb(String name, String address) {
    }
}
