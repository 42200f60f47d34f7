package vn.khue.catalogue.expression;

import vn.khue.catalogue.Message;

/** A text that is no expression, or an expression used where it has no meaning. */
public final class ExpressionProblem extends RuntimeException {

    private final transient Message said;
    private final int position;

    /** @param position offset of the offending character in the text, from 0 */
    public ExpressionProblem(Message problem, int position) {
        this(position, Message.of("expression.at", problem, position + 1));
    }

    private ExpressionProblem(int position, Message said) {
        super(said.toString());
        this.said = said;
        this.position = position;
    }

    /** What is wrong, and where. */
    public Message said() {
        return said;
    }

    /** Offset of the offending character in the text, from 0. */
    public int position() {
        return position;
    }
}
