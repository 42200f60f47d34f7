package vn.khue.publication;

/** A publication whose rows are all written and which nobody sees yet. */
public interface Committing {

    /** The number that it will have. */
    int number();

    /**
     * SQL for the rows of a dataset that it brings and that count: those which a newer row of the same key has not
     * overtaken. Columns are those of the contract and their provenance.
     */
    String rows(String dataset);

    /** Whether it brings deliveries of a dataset. */
    boolean brings(String dataset);
}
