package vn.khue.catalogue.checks;

import vn.khue.catalogue.Column;

/** Names inside the generated SQL; ids of columns are plain words, so prefixes keep them apart. */
final class Names {

    private Names() {
    }

    /** The cleaned text of the cell. */
    static String cell(Column column) {
        return "c_" + column.id();
    }

    /** The text, or nothing where it says that there is no value. */
    static String text(Column column) {
        return "t_" + column.id();
    }

    /** The value read from the text. */
    static String read(Column column) {
        return "r_" + column.id();
    }

    /** The value, or the default of an empty cell. */
    static String value(Column column) {
        return "v_" + column.id();
    }

    /** Every span of the code that the cell refers to. */
    static String spans(Column column) {
        return "s_" + column.id();
    }

    /** The span of the day. */
    static String span(Column column) {
        return "d_" + column.id();
    }

    /** The day on which a reference must hold. */
    static String day(Column column) {
        return "day_" + column.id();
    }
}
