package vn.khue.query;

import java.util.OptionalInt;
import java.util.Set;

/** Tells what was handed in at all. Where nothing was, a sum of nothing must not be shown as a nought. */
public interface Evidence {

    /**
     * @param publication the publication to reopen; empty for the newest
     * @return ids of the datasets of which it shows a delivery
     */
    Set<String> datasets(OptionalInt publication);
}
