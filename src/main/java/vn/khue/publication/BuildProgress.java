package vn.khue.publication;

/** Told about each finished step of a build, on the thread that builds. */
@FunctionalInterface
public interface BuildProgress {

    /** @param publication the number being built */
    void finished(int publication, BuildStep step);
}
