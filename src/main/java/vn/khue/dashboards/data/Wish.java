package vn.khue.dashboards.data;

import java.util.Optional;

/**
 * What a sender says about files before handing them in; Khuê finds out the rest.
 *
 * @param dataset id of the contract; empty: the header tells
 * @param period such as 2023-05; empty: the file name or the day tells
 */
record Wish(Optional<String> dataset, Optional<String> period) {

    /** Says nothing. */
    static final Wish NONE = new Wish(Optional.empty(), Optional.empty());
}
