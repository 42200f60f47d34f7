package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.LegalBasis;
import vn.khue.query.Figure;
import vn.khue.query.Figure.Member;
import vn.khue.shared.Ratio;
import vn.khue.shared.Tree;
import vn.khue.shell.Formats;

/**
 * The words of a list of schools, on the page and on what is taken along.
 *
 * @param measured in which unit
 * @param notes what a reader of the file must know beside it, in pairs
 */
record MembersSheet(Component page, Locale language, Members members, Measured measured,
        List<List<String>> notes) {

    static MembersSheet of(Component page, Locale language, Catalogue catalogue, Members members) {
        Formats formats = Formats.of(language);
        Indicator indicator = catalogue.indicator(members.indicator());
        Figure figure = members.figure();
        String tree = Tree.administrativeOn(figure.placedOn()) == Tree.DISTRICT ? "DISTRICT" : "COMMUNE";
        Measured measured = new Measured(indicator, language);
        return new MembersSheet(page, language, members, measured, List.of(
                note(page, "members.note.indicator", indicator.title().in(language) + " (" + indicator.id() + ")"),
                note(page, "members.note.where", figure.unitName()),
                note(page, "members.note.figure", formats.fraction(members.whole()) + " = "
                        + measured.words(members.whole())),
                note(page, "members.note.when", members.age().wordsInFull(page)),
                note(page, "members.note.boundaries", page.getTranslation("boundaries." + tree) + ", "
                        + formats.date(figure.placedOn())),
                note(page, "members.note.publication", formats.integer(figure.publication())),
                note(page, "rule.meaning", new Wording(page, members.indicator()).meaning()),
                note(page, "rule.law", indicator.legal().stream().map(LegalBasis::ref)
                        .collect(Collectors.joining("; "))),
                note(page, "rule.version", String.valueOf(indicator.version()))));
    }

    private static List<String> note(Component page, String key, String words) {
        return List.of(page.getTranslation(key), words);
    }

    /** Heads of the columns of a file: code, name, place, level, how it stands, numerator, denominator, rate. */
    List<String> heads() {
        return Stream.of("CODE", "NAME", "PLACE", "LEVEL", "VALUE", "NUMERATOR", "DENOMINATOR", "RATE")
                .map(column -> say("members." + column)).toList();
    }

    /** Names of the two sheets of a workbook. */
    List<String> sheets() {
        return List.of(say("members.title"), say("members.notes"));
    }

    /** The words among the columns; numbers follow. */
    List<String> words(Member member) {
        return List.of(member.school().key(), member.school().name(), member.placeName(),
                member.level().map(level -> say("level.short." + level)).orElse(""), value(member));
    }

    /** How a school stands: the level it holds, whether it counts, or its fraction. */
    String value(Member member) {
        Formats formats = Formats.of(language);
        Ratio ratio = member.school().ratio();
        if (!members.inOrOut()) {
            return measured.words(ratio) + " (" + formats.fraction(ratio) + ")";
        }
        return Members.counts(member) ? Members.held(member).map(level -> say("held." + members.indicator(), level))
                .orElseGet(() -> say("members.counts")) : say("members.counts-not");
    }

    String fileName() {
        return "khue-" + members.indicator() + "-" + members.figure().request().unit() + "-"
                + members.age().period().orElse(members.age().at().toString());
    }

    /** A file is asked for outside the page, where its language is not known. */
    private String say(String key, Object... arguments) {
        return page.getTranslation(language, key, arguments);
    }
}
