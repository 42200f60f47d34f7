package vn.khue.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.khue.network.Succession;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.shared.Tree;
import vn.khue.shared.UnitId;
import vn.khue.simulation.Profile.Level;

/** Draws the schools of an order: as many of each level as the profile says, spread over the units of the province. */
final class SimulatedProvince {

    private static final LocalDate EVE = Tree.COMMUNES_FROM.minusDays(1);
    private static final int OLDEST = 1976;
    private static final int AGES = 34;

    private final Profile profile;
    private final Order order;
    private final Units units;

    SimulatedProvince(Profile profile, Order order, Units units) {
        this.profile = profile;
        this.order = order;
        this.units = units;
    }

    /** In the order of their codes. */
    List<SimulatedSchool> schools() {
        List<Unit> places = places();
        List<SimulatedSchool> schools = new ArrayList<>();
        for (int serial = 1; schools.size() < order.schools(); serial++) {
            String code = profile.code().formatted(serial);
            if (profile.leftOut().stream().noneMatch(code::endsWith)) {
                schools.add(school(code, schools.size() + 1, places));
            }
        }
        return List.copyOf(schools);
    }

    private SimulatedSchool school(String code, int number, List<Unit> places) {
        Chance chance = Chance.of(order.seed(), "school", code);
        Level level = level((number - 0.5) / order.schools());
        Unit place = places.get(chance.below(places.size()));
        boolean isPrivate = level == profile.levels().getFirst() && chance.happens(profile.privateKindergartens());
        int classes = (int) Math.max(level.parts().size(), Math.round(level.classes()
                * StrictMath.exp(profile.deviation() * chance.normal())));
        return new SimulatedSchool(code, level.name().formatted(number), level, isPrivate, place.id().code(),
                place.id().validFrom(), later(place, chance), OLDEST + chance.below(AGES), classes, chance.normal() - (isPrivate ? 1 : 0),
                profile.systems().get(chance.below(profile.systems().size())));
    }

    /** The level at which the shares, laid one after another, reach {@code position} in (0, 1). */
    private Level level(double position) {
        double whole = profile.levels().stream().mapToDouble(Level::share).sum();
        double sum = 0;
        for (Level level : profile.levels()) {
            sum += level.share() / whole;
            if (position < sum) {
                return level;
            }
        }
        return profile.levels().getLast();
    }

    /** Districts before 1 Jul 2025, communes since. */
    private List<Unit> places() {
        Unit province = units.on(order.province(), order.from()).filter(unit -> unit.kind() == Unit.Kind.PROVINCE)
                .orElseThrow(() -> new Refused("province", order.province()));
        if (profile.sampleProvinces().contains(province.id().code())) {
            throw new Refused("sample-province", order.province());
        }
        List<Unit> places = units.children(province.id()).stream().filter(unit -> unit.isValidOn(order.from()))
                .toList();
        if (places.isEmpty()) {
            throw new Refused("no-places", order.province());
        }
        return places;
    }

    /** A commune that took over from the district. */
    private String later(Unit place, Chance chance) {
        if (place.kind() == Unit.Kind.COMMUNE) {
            return place.id().code();
        }
        UnitId last = units.on(place.id().code(), EVE).map(Unit::id).orElse(place.id());
        List<UnitId> heirs = units.successions().stream().filter(step -> step.from().equals(last)).map(Succession::to)
                .toList();
        return heirs.isEmpty() ? "" : heirs.get(chance.below(heirs.size())).code();
    }
}
