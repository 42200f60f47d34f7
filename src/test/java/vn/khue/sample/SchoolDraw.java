package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import vn.khue.network.Succession;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.shared.UnitId;

/** Draws schools one after another, district by district. */
final class SchoolDraw {

    private static final double PRIVATE_KINDERGARTENS = 0.15;
    private static final LocalDate EVE_OF_COMMUNES = LocalDate.of(2025, 6, 30);

    private final String province;
    private final Random random;
    private final Units units = Units.bundled();
    private int serial;
    private int examUnit;

    SchoolDraw(String province, long seed) {
        this.province = province;
        this.random = new Random(seed);
    }

    /** Starts a district: its serials begin at 001. */
    void enter() {
        serial = 0;
    }

    List<School> draw(District district, Level level, int count) {
        Iterator<String> names = Wording.names(level, random).iterator();
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            schools.add(school(district, level, names.next(), drawOpened()));
        }
        return schools;
    }

    School centre(District district) {
        String name = Wording.text("name.GDTX", district(district.code()).shortName());
        return school(district, Level.GDTX, name, LocalDate.of(1994, 9, 5));
    }

    School school(District district, Level level, String name, LocalDate opened) {
        boolean isPrivate = level == Level.MN && random.nextDouble() < PRIVATE_KINDERGARTENS;
        String area = isPrivate || level == Level.GDTX ? "none" : drawArea(district);
        double quality = district.quality() + random.nextGaussian()
                - (area.equals("none") ? 0 : 0.8) - (isPrivate ? 1 : 0);
        return new School(province + district.code() + "%03d".formatted(++serial), previousCode(level), name, level,
                isPrivate ? "private" : "public", area, district.code(), drawCommune(district.code()), opened, quality);
    }

    private LocalDate drawOpened() {
        return LocalDate.of(1976 + random.nextInt(34), 8, 15);
    }

    private String drawArea(District district) {
        double remote = Math.clamp(0.35 - 0.22 * district.quality(), 0.03, 0.70);
        if (random.nextDouble() >= remote) {
            return "none";
        }
        return random.nextDouble() < 0.45 ? "minority" : "remote";
    }

    private String previousCode(Level level) {
        return level == Level.THPT && province.equals("66") ? "040%03d".formatted(++examUnit) : "";
    }

    private String drawCommune(String district) {
        UnitId old = district(district).id();
        List<UnitId> communes = units.successions().stream()
                .filter(step -> step.from().equals(old))
                .map(Succession::to)
                .toList();
        return communes.get(random.nextInt(communes.size())).code();
    }

    private Unit district(String code) {
        return units.on(code, EVE_OF_COMMUNES).orElseThrow();
    }
}
