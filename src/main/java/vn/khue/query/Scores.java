package vn.khue.query;

import vn.khue.shared.Scope;

/** Reads the scores of exams, counted by subject. Every read takes a scope; no scope, no rows. */
public interface Scores {

    /**
     * @throws vn.khue.shared.NotVisible when the unit is unknown or outside the scope (the two look the same), or when
     *     nothing has been published
     */
    ScoreTable read(Scope scope, ScoresRequest request);
}
