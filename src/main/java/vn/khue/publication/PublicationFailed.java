package vn.khue.publication;

/** A build broke. Nothing of it will ever be visible, and its deliveries wait for the next one. */
public final class PublicationFailed extends RuntimeException {

    /** @param number the lost number */
    public PublicationFailed(int number, Throwable cause) {
        super("publication " + number + " was aborted: " + cause.getMessage(), cause);
    }

    /** Before a number was drawn. */
    public PublicationFailed(String reason) {
        super(reason);
    }
}
