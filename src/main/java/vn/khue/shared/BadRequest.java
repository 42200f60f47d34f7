package vn.khue.shared;

import java.util.Map;

/** The question makes no sense. The code names a text in the translation files. */
public final class BadRequest extends RuntimeException {

    private final String code;
    private final transient Map<String, Object> arguments;

    /**
     * @param code key in the translation files, e.g. {@code query.no-communes-before}
     * @param arguments values for the placeholders of the text
     */
    public BadRequest(String code, Map<String, Object> arguments) {
        super(code + " " + arguments);
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    /** Key in the translation files. */
    public String code() {
        return code;
    }

    /** Values for the placeholders of the text. */
    public Map<String, Object> arguments() {
        return arguments;
    }
}
