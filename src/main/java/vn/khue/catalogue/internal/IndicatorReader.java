package vn.khue.catalogue.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.Indicator.Bands;
import vn.khue.catalogue.Indicator.Direction;
import vn.khue.catalogue.Indicator.Empty;
import vn.khue.catalogue.Indicator.Golden;
import vn.khue.catalogue.Indicator.Lists;
import vn.khue.catalogue.Indicator.Reporter;
import vn.khue.catalogue.Indicator.Show;
import vn.khue.catalogue.Indicator.Subset;
import vn.khue.catalogue.Indicator.Target;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.Population;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Literal;
import vn.khue.shared.Ratio;

/** Makes an indicator of a file. */
public final class IndicatorReader {

    private static final Form<Target> TARGET = Form.of(Message.of("form.target"),
            List.of("none", "yearly, by unit"), IndicatorReader::target);
    private static final Form<Ratio> FRACTION = Form.of(Message.of("form.fraction"),
            "-?\\d+(\\.\\d+)?/\\d+(\\.\\d+)?", IndicatorReader::fraction);

    private final Fields fields;

    /** @param fields at the top of the file */
    IndicatorReader(Fields fields) {
        this.fields = fields;
    }

    /** @return empty when the file has problems; they are among the findings */
    public static Optional<Located<Indicator>> read(YamlFile file, Findings findings) {
        Optional<Indicator> indicator = file.fields(findings).map(fields -> new IndicatorReader(fields).indicator());
        return indicator.filter(read -> !findings.spoils(file.name()))
                .map(read -> new Located<>(read, file, file.lines(), findings));
    }

    Indicator indicator() {
        Optional<Fields> valid = fields.section("valid");
        Indicator indicator = new Indicator(fields.text("id"), fields.whole("version"),
                valid.flatMap(days -> days.day("from")), valid.flatMap(days -> days.day("to")),
                Shared.text(fields, "title"), fields.optionalOneOf("reports", Reporter.class).orElse(Reporter.SCHOOL),
                population(fields.requiredSection("population")), fields.oneOf("at", At.class), lets(), numerator(),
                fields.optionalExpression("denominator"), fields.names("facets"), fields.expressions("split"), values(),
                fields.oneOf("empty", Empty.class), fields.span("stale"), show(fields.requiredSection("show")),
                fields.oneOf("direction", Direction.class), fields.read("target", TARGET).orElse(Target.NONE),
                fields.section("bands").map(IndicatorReader::bands), suppress(), fields.section("lists").map(IndicatorReader::lists),
                fields.sections("contains", Optional.empty()).stream().map(IndicatorReader::subset).toList(),
                fields.sections("notes", Optional.of("vi")).stream().map(Shared::text).toList(),
                Shared.legal(fields),
                fields.sections("golden", Optional.empty()).stream().map(IndicatorReader::golden).toList());
        valid.ifPresent(Fields::finish);
        fields.finish();
        return indicator;
    }

    private static Population population(Fields fields) {
        Population.Status status = fields.optionalOneOf("status", Population.Status.class)
                .orElse(Population.Status.ANY);
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (String attribute : List.of("level", "ownership", "area")) {
            if (fields.has(attribute)) {
                attributes.put(attribute, fields.texts(attribute));
            }
        }
        fields.finish();
        return new Population(status, attributes);
    }

    private Map<String, Let> lets() {
        Map<String, Let> lets = new LinkedHashMap<>();
        fields.named("let").forEach((name, rows) -> {
            lets.put(name, new Let(rows.text("from"), rows.optionalExpression("where"),
                    rows.optionalText("period").orElse(Let.YEAR), rows.optionalText("since"),
                    rows.optionalText("versions")));
            rows.finish();
        });
        return lets;
    }

    /** A distribution counts values and needs no formula. */
    private Expression numerator() {
        return fields.has("as") ? new Literal(BigDecimal.ONE) : fields.expression("numerator");
    }

    private List<String> values() {
        if (!fields.has("as")) {
            return List.of();
        }
        fields.oneOf("as", Stored.class);
        List<String> values = fields.texts("values");
        if (values.isEmpty()) {
            fields.wrong("as", "property.no-values");
        }
        return values;
    }

    private static Show show(Fields fields) {
        Show show = new Show(fields.oneOf("as", Show.As.class), fields.whole("digits"), fields.text("base"));
        fields.finish();
        return show;
    }

    private static Target target(String text) {
        return text.equals("none") ? Target.NONE : Target.YEARLY_BY_UNIT;
    }

    private static Bands bands(Fields fields) {
        Bands bands = new Bands(fields.oneOf("of", Bands.Of.class),
                fields.required("amber", Form.NUMBER, BigDecimal.ZERO),
                fields.required("green", Form.NUMBER, BigDecimal.ZERO));
        fields.finish();
        return bands;
    }

    private OptionalInt suppress() {
        Optional<Fields> rule = fields.sectionUnless("suppress", "none", "{under: 10}");
        if (rule.isEmpty()) {
            return OptionalInt.empty();
        }
        int under = rule.get().whole("under");
        rule.get().finish();
        return OptionalInt.of(under);
    }

    private static Lists lists(Fields fields) {
        Lists lists = new Lists(fields.text("in"), fields.text("out"), fields.texts("reasons"));
        fields.finish();
        return lists;
    }

    private static Subset subset(Fields fields) {
        Subset subset = new Subset(fields.text("indicator"), fields.has("level") ? fields.whole("level") : 1,
                fields.text("reason"), fields.text("vi"));
        fields.finish();
        return subset;
    }

    private static Golden golden(Fields fields) {
        String unit = fields.text("unit");
        LocalDate at = fields.required("at", Form.DAY, LocalDate.EPOCH);
        Golden golden = new Golden(unit, at, fields.optionalText("period"), fields.required("is", FRACTION, Ratio.of(0, 0)));
        fields.finish();
        return golden;
    }

    private static Ratio fraction(String text) {
        int stroke = text.indexOf('/');
        return new Ratio(new BigDecimal(text.substring(0, stroke)), new BigDecimal(text.substring(stroke + 1)));
    }

    private enum Stored { DISTRIBUTION }
}
