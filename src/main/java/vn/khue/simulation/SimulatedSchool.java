package vn.khue.simulation;

import java.time.LocalDate;
import vn.khue.simulation.Profile.Base;
import vn.khue.simulation.Profile.Level;
import vn.khue.simulation.Profile.Part;
import vn.khue.simulation.Profile.SchoolSystem;

/**
 * A school that there is not.
 *
 * @param unit code of its district, or of its commune from 1 Jul 2025 on
 * @param unitSince first day of that unit
 * @param later code of its commune, for nights on both sides of that day
 * @param founded year
 * @param classes of all its parts together
 * @param quality latent, mean 0: good schools are good at everything
 * @param system what it sends with
 */
record SimulatedSchool(String code, String name, Level level, boolean isPrivate, String unit, LocalDate unitSince,
        String later, int founded, int classes, double quality, SchoolSystem system) {

    /** Classes of one of its own parts. */
    int classesOf(String part) {
        int parts = level.parts().size();
        int place = level.parts().indexOf(part);
        return Math.max(1, classes / parts + (place < classes % parts ? 1 : 0));
    }

    /** People of one of its own parts. */
    int peopleOf(String part) {
        return classesOf(part) * level.people();
    }

    /** People or things of another part. */
    int sizeOf(Part part) {
        double base = switch (part.of()) {
            case PEOPLE -> (double) classes * level.people();
            case CLASSES -> classes;
            case ONE -> 1;
        };
        return (int) Math.max(part.least(), Math.round(base * part.times()));
    }

    /** How much of {@code size} an own part has. */
    int ownSize(Base size, String part) {
        return switch (size) {
            case PEOPLE -> peopleOf(part);
            case CLASSES -> classesOf(part);
            case ONE -> 1;
        };
    }
}
