package vn.khue.sample;

import java.util.EnumSet;
import java.util.Set;

/** Levels of institutions; continuing education has its own accreditation and is not in the population. */
enum Level {
    MN, TH, THCS, THPT, LC, GDTX;

    static final Set<Level> POPULATION = EnumSet.range(MN, LC);
}
