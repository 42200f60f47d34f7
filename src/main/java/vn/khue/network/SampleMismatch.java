package vn.khue.network;

/** The sample was asked for where real data are, or the other way round: the two never mix. */
public final class SampleMismatch extends RuntimeException {

    SampleMismatch() {
        super("This home holds real deliveries: start without --demo, or set KHUE_HOME to another folder.");
    }

    SampleMismatch(CentreInfo opened) {
        super(opened.sample()
                ? "This home holds the sample province: start with --demo, or set KHUE_HOME to another folder."
                : "This home holds real data of " + opened.name()
                        + ": start without --demo, or set KHUE_HOME to another folder.");
    }
}
