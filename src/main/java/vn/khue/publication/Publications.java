package vn.khue.publication;

import java.util.Optional;

/** Opens, builds, commits and looks up publications. */
public interface Publications {

    /** The newest one that readers may see. */
    Optional<Published> newest();

    /** A committed one by its number. */
    Optional<Published> find(int number);

    /**
     * Publishes every checked delivery now, together. Waits for a build of another instance.
     *
     * @return the new publication; empty when there was nothing to publish
     */
    Optional<Published> publish(Published.Kind kind);
}
