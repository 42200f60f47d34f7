package vn.khue.catalogue.checks;

/**
 * One thing that can be wrong with a row, all but the ids as SQL over a judged row.
 *
 * @param field column at fault
 * @param rule id of the built-in problem or of the contract's rule
 * @param broken true where the row has the problem; unknown counts as false
 * @param value what the cell says
 */
record Check(String field, String rule, Severity severity, String broken, String value, String reason,
        String remedy) {

    /** As the table of rejections spells it. */
    enum Severity { REJECT, WARN }
}
