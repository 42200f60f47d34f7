package vn.khue.publication;

import java.util.Optional;

/** Opens, builds, commits and looks up publications. */
public interface Publications {

    /** The newest one that readers may see. */
    Optional<Published> newest();

    /** A committed one by its number. */
    Optional<Published> find(int number);

    /** What readers of a committed publication may see of the warehouse. */
    Snapshot snapshot(Published published);

    /**
     * Publishes every checked delivery now, together. Waits for a build of another instance.
     *
     * @return the new publication; empty when there was nothing to publish
     * @throws PublicationFailed when the build broke; its number is lost, its deliveries wait for the next
     */
    Optional<Published> publish(Published.Kind kind);
}
