package vn.khue.simulation;

/** An order that cannot be carried out; the text {@code simulation.code} says why. */
final class Refused extends RuntimeException {

    private final String code;
    private final String value;

    Refused(String code, String value) {
        super(code + ": " + value);
        this.code = code;
        this.value = value;
    }

    String code() {
        return code;
    }

    String value() {
        return value;
    }
}
