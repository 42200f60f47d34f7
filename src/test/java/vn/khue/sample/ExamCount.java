package vn.khue.sample;

/**
 * What becomes of those who are on the lists of the graduation exam; each number is part of the one before.
 *
 * @param registered on the list
 * @param due registered to sit
 * @param sat at least one paper
 * @param forRecognition sat and asks to graduate
 * @param recognised graduates
 */
record ExamCount(int registered, int due, int sat, int forRecognition, int recognised) {

    static final ExamCount NONE = new ExamCount(0, 0, 0, 0, 0);

    static ExamCount parse(String[] columns, int from) {
        return new ExamCount(Integer.parseInt(columns[from]), Integer.parseInt(columns[from + 1]),
                Integer.parseInt(columns[from + 2]), Integer.parseInt(columns[from + 3]),
                Integer.parseInt(columns[from + 4]));
    }

    int notDue() {
        return registered - due;
    }

    int absent() {
        return due - sat;
    }

    int universityOnly() {
        return sat - forRecognition;
    }

    int failed() {
        return forRecognition - recognised;
    }

    ExamCount plus(ExamCount other) {
        return new ExamCount(registered + other.registered, due + other.due, sat + other.sat,
                forRecognition + other.forRecognition, recognised + other.recognised);
    }

    ExamCount minus(ExamCount other) {
        return new ExamCount(registered - other.registered, due - other.due, sat - other.sat,
                forRecognition - other.forRecognition, recognised - other.recognised);
    }
}
