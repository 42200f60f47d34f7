package vn.khue.simulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be simulated.
 *
 * @param schools how many
 * @param nights how many, from {@code from} on
 * @param faults share of defective files; lateness and silence go with it
 * @param seed of every draw
 * @param all every dataset each night, due or not
 * @param province code of the province in which the schools stand
 * @param to an empty or missing folder
 */
record Order(int schools, int nights, double faults, long seed, LocalDate from, boolean all, String province, Path to) {

    List<LocalDate> days() {
        return from.datesUntil(from.plusDays(nights)).toList();
    }

    LocalDate last() {
        return from.plusDays(nights - 1L);
    }
}
