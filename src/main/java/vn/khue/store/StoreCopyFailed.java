package vn.khue.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be copied or put back, for a reason that somebody can do something about. */
public final class StoreCopyFailed extends RuntimeException {

    private final String code;
    private final String detail;

    StoreCopyFailed(String code, String detail) {
        this(code, detail, null);
    }

    StoreCopyFailed(String code, String detail, @Nullable Throwable cause) {
        super(code + ": " + detail, cause);
        this.code = code;
        this.detail = detail;
    }

    /** What kind: {@code tool-missing}, {@code tool-failed}, {@code store-there}, {@code store-closed}. */
    public String code() {
        return code;
    }

    /** The tool, the file or the address that it is about. */
    public String detail() {
        return detail;
    }
}
