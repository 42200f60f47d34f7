package vn.khue.opening.ui;

import com.vaadin.flow.component.Component;
import java.text.Collator;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khue.network.Succession;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.shell.Formats;

/** The provinces of a day, for people who choose theirs. */
record Provinces(Units units, LocalDate day) {

    /** The provinces of today. */
    static Provinces today(Units units) {
        return new Provinces(units, LocalDate.now(Formats.ZONE));
    }

    /** By name, as Vietnamese sorts. */
    List<Unit> all() {
        return units.provincesOn(day).stream().sorted(Comparator.comparing(Unit::shortName,
                Collator.getInstance(Formats.VIETNAMESE))).toList();
    }

    /** Whether a name answers to what was typed, with or without its marks. */
    static boolean answers(Unit unit, String typed) {
        return plain(unit.name()).contains(plain(typed));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }

    Optional<Unit> find(String code) {
        return units.on(code, day).filter(unit -> unit.kind() == Unit.Kind.PROVINCE);
    }

    /** Its communes. */
    List<Unit> communes(Unit province) {
        return units.children(province.id()).stream().filter(unit -> unit.isValidOn(day)).toList();
    }

    /** Which boundaries the choice means: those of today, and what stood there before. */
    String boundaries(Component page, Locale language, Unit province) {
        Formats formats = Formats.of(language);
        String now = page.getTranslation("opening.province.tree", formats.date(province.id().validFrom()),
                formats.integer(communes(province).size()), communes(province).size());
        List<Unit> parts = predecessors(province);
        String before = parts.stream().map(unit -> before(page, language, unit)).collect(Collectors.joining(", "));
        boolean divided = parts.stream().allMatch(unit -> districts(unit) > 0);
        return now + " " + page.getTranslation(divided ? "opening.province.before" : "opening.province.undivided",
                before, formats.date(province.id().validFrom()));
    }

    private List<Unit> predecessors(Unit province) {
        return units.successions().stream().filter(succession -> succession.to().equals(province.id()))
                .map(Succession::from).flatMap(id -> units.find(id).stream())
                .filter(unit -> unit.kind() == Unit.Kind.PROVINCE).toList();
    }

    /** On its last day; none where they are not known. */
    private long districts(Unit unit) {
        return units.children(unit.id()).stream().filter(district -> district.isValidOn(unit.validTo().minusDays(1)))
                .count();
    }

    private String before(Component page, Locale language, Unit unit) {
        long districts = districts(unit);
        return districts == 0 ? unit.name() : page.getTranslation("opening.province.districts", unit.name(),
                Formats.of(language).integer(districts), districts);
    }
}
