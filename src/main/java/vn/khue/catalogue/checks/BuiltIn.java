package vn.khue.catalogue.checks;

import java.util.Locale;

/** The problems that come with the type and the properties of a column. Their texts are in problems.yaml. */
enum BuiltIn {

    REQUIRED, NUMBER, AMBIGUOUS_NUMBER, WHOLE_NUMBER, SCORE, DATE, YES_OR_NO, VALUE, FORMAT, MINIMUM, MAXIMUM, STEP,
    PART, RATE, RATE_RANGE, REFERENCE, UNIT_CODE, REFERENCE_DAY, DUPLICATE, REPEATED,
    RULE;

    /** As problems.yaml and the rejections name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
