package vn.khue.catalogue.expression;

import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Message;

/**
 * A word of the language.
 *
 * @param text as written; of a quoted text, what stands between the quotes
 * @param value of a literal
 * @param position offset in the text
 */
record Token(Kind kind, String text, @Nullable Object value, int position) {

    enum Kind { NUMBER, DATE, TEXT, WORD, PARAMETER, SYMBOL, END }

    boolean is(String symbolOrKeyword) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrKeyword);
    }

    Object shown() {
        return kind == Kind.END ? Message.of("expression.end") : "'" + text + "'";
    }
}
