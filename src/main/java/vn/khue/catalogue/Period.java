package vn.khue.catalogue;

import java.util.regex.Pattern;

/** The span of time that one delivery covers, and how such a period is spelled. */
public enum Period {

    NIGHT("2023-05-31", "20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"),
    MONTH("2023-05", "20\\d\\d-(0[1-9]|1[0-2])"),
    QUARTER("2023-Q2", "20\\d\\d-Q[1-4]"),
    HALF_YEAR("2023-H1", "20\\d\\d-H[12]"),
    SCHOOL_YEAR("2022-2023", "20\\d\\d-20\\d\\d"),
    EXAM_YEAR("2023", "20\\d\\d"),
    ROUND("2023-2", "20\\d\\d-\\d{1,2}"),
    ONE_OFF("2023-05-31", ".*");

    private final String example;
    private final Pattern form;

    Period(String example, String form) {
        this.example = example;
        this.form = Pattern.compile(form);
    }

    /** A period as it is spelled. */
    public String example() {
        return example;
    }

    /** Whether a text is spelled like a period of this kind. */
    public boolean isSpelled(String text) {
        return form.matcher(text).matches();
    }
}
