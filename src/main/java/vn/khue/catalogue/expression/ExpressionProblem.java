package vn.khue.catalogue.expression;

/** A text that is no expression, or an expression used where it has no meaning. */
public final class ExpressionProblem extends RuntimeException {

    private final int position;

    /** @param position offset of the offending character in the text, from 0 */
    public ExpressionProblem(String message, int position) {
        super(message + " at character " + (position + 1));
        this.position = position;
    }

    /** Offset of the offending character in the text, from 0. */
    public int position() {
        return position;
    }
}
