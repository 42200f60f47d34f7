package vn.khue.publication;

/** A wake-up inside this process; the outbox is what consumers must read. */
public record PublicationCommitted(int number) {
}
