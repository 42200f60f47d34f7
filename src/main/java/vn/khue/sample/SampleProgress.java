package vn.khue.sample;

/**
 * How far the sample province has come. Also published as an application event whenever it changes.
 *
 * @param stage what is being done
 * @param files handed in and checked so far
 * @param of all files
 */
public record SampleProgress(Stage stage, int files, int of) {

    /** The way of the sample. */
    public enum Stage {
        /** The server is still starting. */
        WAITING,
        /** Files are received and checked. */
        LOADING,
        /** The publication that makes them visible is built. */
        PUBLISHING,
        /** Everything is visible. */
        DONE,
        /** It was given up; the log says why, and the next start tries again. */
        FAILED
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return stage == Stage.DONE || stage == Stage.FAILED;
    }
}
