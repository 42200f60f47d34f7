package vn.khue.simulation;

/** What may be wrong with a file. */
enum Fault {
    /** The template calls a required column something that the contract does not know. */
    RENAMED_COLUMN,
    /** The template fills a part and its whole the wrong way round. */
    PART_ABOVE_WHOLE,
    /** The template writes a choice that the contract does not have. */
    UNKNOWN_VALUE,
    /** "7,5" where a whole number belongs. */
    DECIMAL_COMMA,
    /** A spreadsheet took the code for a number. */
    LOST_ZEROS,
    /** Nothing below the header. */
    HEADER_ONLY,
    /** TCVN 5712 in place of Unicode. */
    OLD_ENCODING,
    /** Money in thousands of đồng. */
    THOUSANDS
}
