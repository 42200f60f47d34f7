package vn.khue.ingest;

import java.util.Map;

/**
 * Why a whole file was not taken. The texts are in {@code catalogue/intake.yaml}.
 *
 * @param code what kind
 * @param arguments values for the placeholders of its texts
 */
public record Refusal(Code code, Map<String, String> arguments) {

    public Refusal {
        arguments = Map.copyOf(arguments);
    }

    /** Every kind there is. */
    public enum Code {
        /** No byte at all; a file with a header only is another thing, and fine. */
        NO_BYTES,
        /** Neither a text table nor a workbook. */
        NOT_A_TABLE,
        /** The binary workbook of Excel 97, or a workbook under a password: the two look the same from outside. */
        OLD_OR_LOCKED_WORKBOOK,
        /** A text table that is not UTF-8. */
        ENCODING,
        /** A quoted cell that never ends, or text behind a closing quote. */
        QUOTES,
        /** A line longer than any table has. */
        LINE_TOO_LONG,
        /** A line with more cells than the header. */
        TOO_MANY_CELLS,
        /** The workbook cannot be opened or read to its end. */
        WORKBOOK_DAMAGED,
        /** Unpacks to more than a table ever needs. */
        WORKBOOK_BOMB,
        /** Carries macros. */
        MACROS,
        /** Its XML declares entities or carries what no spreadsheet program writes. */
        WORKBOOK_HOSTILE,
        /** No contract of that name. */
        UNKNOWN_DATASET,
        /** No contract's required columns are all there. */
        NOT_RECOGNISED,
        /** Several contracts' are. */
        AMBIGUOUS,
        /** Two sheets of a workbook hold rows of the dataset. */
        SHEETS,
        /** Not all required columns of the named dataset are there. */
        MISSING_COLUMNS,
        /** One column stands twice in the header. */
        DUPLICATE_COLUMN,
        /** The sender does not hand in this dataset. */
        SENDER,
        /** A school or unit sends rows about another one. */
        FOREIGN_ROWS,
        /** The period cannot be read as the contract's kind of period. */
        PERIOD,
        /** Neither the sender nor the file's name says which period it is, and nothing else tells. */
        PERIOD_UNSAID,
        /** The period has not begun. */
        PERIOD_AHEAD,
        /** Header only, and the contract wants rows. */
        NO_ROWS,
        /** Not one row passed the checks. */
        ALL_ROWS_REJECTED,
        /** It would take the place of a file with far more rows. Handed in once more it is taken. */
        SHRUNK,
        /** The rows taken together break a rule of the contract. */
        FILE_RULE,
        /** The key under which its values are hashed is not there. */
        KEY_LOST,
        /** Every attempt to load it broke off. */
        ATTEMPTS_EXHAUSTED,
        /** The archive no longer gives back what was handed in. */
        ARCHIVE_DAMAGED
    }
}
