package vn.khue.publication;

import org.jooq.DSLContext;

/**
 * Something else that is decided in the very transaction in which a publication is committed, and never before: goals
 * that came in a file become goals when the file becomes visible.
 */
public interface AlsoCommitted {

    /**
     * Looks at what is about to be committed; outside of any transaction.
     *
     * @return what to do inside it
     */
    Decision prepare(Committing publication);

    /** Changes of the operational store. */
    @FunctionalInterface
    interface Decision {

        /** @param transaction rolled back, with the publication, when this throws */
        void decide(DSLContext transaction);
    }
}
