package vn.khue.catalogue.checks;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.internal.PlainYaml;

/** The texts of built-in problems, and what stands for yes and for no. */
final class ProblemTexts {

    /** @param reason what is wrong @param remedy what to do about it */
    record Words(Template reason, Template remedy) {
    }

    private final Map<BuiltIn, Words> words = new EnumMap<>(BuiltIn.class);
    private final List<String> yes;
    private final List<String> no;

    private ProblemTexts(Map<String, Map<String, ?>> file, Locale language) {
        Map<String, ?> spellings = file.get("spellings");
        this.yes = texts(spellings.get("yes"));
        this.no = texts(spellings.get("no"));
        for (BuiltIn problem : BuiltIn.values()) {
            Map<?, ?> languages = (Map<?, ?>) Objects.requireNonNull(file.get("problems").get(problem.id()), problem.id());
            Map<?, ?> text = (Map<?, ?>) languages.get(language.getLanguage());
            words.put(problem, new Words(new Template(text.get("reason").toString()),
                    new Template(text.get("remedy").toString())));
        }
    }

    /** The texts in Vietnamese or English. */
    static ProblemTexts in(Locale language) {
        return new ProblemTexts(PlainYaml.load("/catalogue/problems.yaml"), language);
    }

    Words of(BuiltIn problem) {
        return words.get(problem);
    }

    List<String> yes() {
        return yes;
    }

    List<String> no() {
        return no;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}
