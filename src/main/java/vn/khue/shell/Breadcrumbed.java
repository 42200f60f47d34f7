package vn.khue.shell;

import java.util.List;
import java.util.Optional;

/** A page that knows the way to itself. */
public interface Breadcrumbed {

    /** From the widest to this page, which comes last. */
    List<Crumb> breadcrumbs();

    /**
     * A step of the way.
     *
     * @param name as shown
     * @param address relative address; empty where there is nothing to open
     */
    record Crumb(String name, Optional<String> address) {

        /** A wider page. */
        public static Crumb to(String name, String address) {
            return new Crumb(name, Optional.of(address));
        }

        /** A step that is no page of its own, or the page itself. */
        public static Crumb of(String name) {
            return new Crumb(name, Optional.empty());
        }
    }
}
