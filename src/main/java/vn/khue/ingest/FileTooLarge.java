package vn.khue.ingest;

/** More bytes than the intake takes in one file; none of them was kept. */
public final class FileTooLarge extends RuntimeException {

    private final long limit;

    FileTooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** Most bytes taken. */
    public long limit() {
        return limit;
    }
}
