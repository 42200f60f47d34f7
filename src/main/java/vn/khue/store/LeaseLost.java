package vn.khue.store;

/** Another instance holds the lease by now; whatever was done under it must not be committed. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(Lease lease) {
        super("lease " + lease + " was taken over");
    }
}
