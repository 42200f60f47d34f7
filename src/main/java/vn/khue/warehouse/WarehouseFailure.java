package vn.khue.warehouse;

/** The warehouse did not do what it was asked, or it is uncertain whether it did. */
public final class WarehouseFailure extends RuntimeException {

    WarehouseFailure(String message) {
        super(message);
    }

    WarehouseFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
