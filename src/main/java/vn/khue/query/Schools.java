package vn.khue.query;

import vn.khue.shared.Scope;

/** Reads what is known of schools. Every read takes a scope; no scope, no rows. */
public interface Schools {

    /**
     * Everything that is known of one school up to the newest day of the publication.
     *
     * @throws vn.khue.shared.NotVisible when there is no such school or it is outside the scope (the two look the same)
     */
    SchoolProfile profile(Scope scope, SchoolsRequest request);
}
