package vn.khue.ingest.internal.reading;

import java.util.List;
import vn.khue.ingest.internal.Refused;

/** The header of a file: which dataset it is, and where each column stands. */
public final class Header {

    private final HeaderMatch match;

    Header(HeaderMatch match) {
        this.match = match;
    }

    /** Id of the contract. */
    public String dataset() {
        return match.layout().dataset();
    }

    /** Headers of the file that the contract does not know. */
    public List<String> ignored() {
        return match.ignored();
    }

    /** The rows below, as the warehouse takes them. */
    public LandingBody body(long loading) throws Refused {
        return new LandingBody(loading, match);
    }
}
