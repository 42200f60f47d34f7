package vn.khue.sample;

/**
 * Schools of one level in one district on 31 May 2023.
 *
 * @param total active
 * @param accredited of them, with a certificate in force
 * @param standard of the accredited, at national standard
 */
record Cell(int total, int accredited, int standard) {

    static Cell parse(String text) {
        String[] numbers = text.split("·");
        return new Cell(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }

    Cell plus(Cell other) {
        return new Cell(total + other.total, accredited + other.accredited, standard + other.standard);
    }
}
