package vn.khue.catalogue.internal;

import java.time.Duration;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.About;
import vn.khue.catalogue.Absence;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Deadline;
import vn.khue.catalogue.Due;
import vn.khue.catalogue.Format;
import vn.khue.catalogue.Grain;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.Privacy;
import vn.khue.catalogue.Reference;
import vn.khue.catalogue.Restate;
import vn.khue.catalogue.Retention;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.Sender;
import vn.khue.catalogue.Stage;
import vn.khue.catalogue.Text;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.expression.Expression;

/** Makes a contract of a file. */
public final class ContractReader {

    private static final Form<Deadline> DEADLINE = Form.of(Message.of("form.deadline"),
            "\\d{1,2}([:/]\\d{1,2})?", Deadline::parse).orNumber();
    private static final Form<Duration> GRACE = Form.of(Message.of("form.grace"), "\\d{1,3}[dh]",
            ContractReader::grace);
    private static final Form<MonthDay> DAY_OF_YEAR = Form.of(Message.of("form.day-of-year"), "\\d{1,2}/\\d{1,2}",
            ContractReader::dayOfYear);

    private final Fields fields;

    /** @param fields at the top of the file */
    ContractReader(Fields fields) {
        this.fields = fields;
    }

    /** @return empty when the file has problems; they are among the findings */
    public static Optional<Located<Contract>> read(YamlFile file, Findings findings) {
        Optional<Contract> contract = file.fields(findings).map(fields -> new ContractReader(fields).contract());
        return contract.filter(read -> !findings.spoils(file.name()))
                .map(read -> new Located<>(read, file, file.lines(), findings));
    }

    Contract contract() {
        Contract contract = new Contract(fields.text("id"), fields.whole("version"), Shared.text(fields, "title"),
                fields.text("field"), Shared.legal(fields), fields.oneOf("about", About.class),
                fields.someOf("sender", Sender.class), fields.optionalOneOf("expected", Sender.class),
                fields.oneOf("grain", Grain.class), fields.oneOf("period", vn.khue.catalogue.Period.class),
                fields.sections("stages", Optional.empty()).stream().map(ContractReader::stage).toList(),
                fields.section("due").map(ContractReader::due), fields.texts("keys"), columns(), rules(),
                measures(), restate(fields.requiredSection("restate")), fields.oneOf("privacy", Privacy.class),
                retention(fields.requiredSection("retention")));
        fields.finish();
        return contract;
    }

    private static Stage stage(Fields fields) {
        Stage stage = new Stage(fields.text("id"), Shared.text(fields, "title"),
                fields.someOf("sender", Sender.class), fields.section("due").map(ContractReader::due));
        fields.finish();
        return stage;
    }

    private static Due due(Fields fields) {
        Due due = new Due(fields.oneOf("every", vn.khue.catalogue.Period.class),
                fields.required("by", DEADLINE, new Deadline.DayOfMonth(1)),
                fields.section("season").map(ContractReader::season),
                fields.read("grace", GRACE).orElse(Duration.ZERO),
                fields.oneOf("empty", EmptyFile.class) == EmptyFile.ALLOWED, fields.texts("levels"));
        fields.finish();
        return due;
    }

    private static Duration grace(String text) {
        return text.endsWith("h") ? Duration.parse("PT" + text) : Duration.parse("P" + text);
    }

    private static Due.Season season(Fields fields) {
        MonthDay standIn = MonthDay.of(1, 1);
        Due.Season season = new Due.Season(fields.required("from", DAY_OF_YEAR, standIn),
                fields.required("to", DAY_OF_YEAR, standIn));
        fields.finish();
        return season;
    }

    private static MonthDay dayOfYear(String text) {
        if (Deadline.parse(text) instanceof Deadline.DayOfYear(MonthDay day)) {
            return day;
        }
        throw new IllegalArgumentException(text);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        fields.named("columns").forEach((id, column) -> columns.add(column(id, column)));
        if (columns.isEmpty()) {
            fields.wrong("columns", "property.no-columns");
        }
        return List.copyOf(columns);
    }

    private static Column column(String id, Fields fields) {
        Column column = new Column(id, fields.text("vi"), fields.text("en"), fields.texts("aliases"),
                fields.oneOf("type", Type.class), fields.flag("required"), fields.optionalExpression("default"),
                fields.optionalText("format").map(Format::new), fields.number("min"), fields.number("max"),
                fields.number("step"), fields.optionalText("unit"), fields.lists("values"),
                fields.optionalOneOf("ref", Reference.class), fields.optionalExpression("asOf"),
                fields.optionalText("partOf"), absent(fields), fields.day("from"), fields.day("to"), keep(fields),
                fields.section("token").map(ContractReader::token), fields.section("rate").map(ContractReader::rate));
        fields.finish();
        return column;
    }

    private static Map<Absence, List<String>> absent(Fields fields) {
        Map<Absence, List<String>> absent = new EnumMap<>(Absence.class);
        fields.section("absent").ifPresent(spellings -> {
            for (Absence absence : Absence.values()) {
                absent.put(absence, spellings.texts(absence == Absence.NOT_TAKEN ? "not-taken" : "unknown"));
            }
            spellings.finish();
        });
        return absent;
    }

    private static Column.Token token(Fields fields) {
        Column.Token token = new Column.Token(fields.text("label"), fields.texts("with"));
        fields.finish();
        return token;
    }

    private static Column.Rate rate(Fields fields) {
        Column.Rate rate = new Column.Rate(fields.text("of"), fields.text("base"), fields.texts("among"));
        fields.finish();
        return rate;
    }

    private static Keep keep(Fields fields) {
        return fields.optionalOneOf("keep", Keep.class).orElse(Keep.VALUE);
    }

    private List<Rule> rules() {
        return fields.sections("rules", Optional.empty()).stream().map(ContractReader::rule).toList();
    }

    private static Rule rule(Fields fields) {
        Expression expect = fields.expression("expect");
        Rule.On on = fields.oneOf("on", Rule.On.class);
        Rule rule = new Rule(fields.text("id"), on, fields.texts("per"), expect,
                fields.oneOf("else", Rule.Otherwise.class),
                fields.optionalText("field").or(() -> on == Rule.On.FILE ? Optional.empty() : firstColumn(expect)),
                fields.optionalText("reason"), fields.text("vi"));
        fields.finish();
        return rule;
    }

    /** A rule speaks first of what it is about. */
    private static Optional<String> firstColumn(Expression expect) {
        return expect.all().filter(Expression.Name.class::isInstance).map(Expression.Name.class::cast)
                .map(name -> name.path().getFirst().equals("row") ? name.last() : name.path().getFirst())
                .findFirst();
    }

    private List<Measure> measures() {
        return fields.sections("measures", Optional.empty()).stream().map(ContractReader::measure).toList();
    }

    private static Measure measure(Fields fields) {
        Measure measure = new Measure(fields.text("id"), new Text(fields.text("vi"), fields.text("en")),
                fields.texts("per"), fields.expression("is"));
        fields.finish();
        return measure;
    }

    private static Restate restate(Fields fields) {
        Restate restate = new Restate(fields.oneOf("mode", Restate.Mode.class), fields.spanUnless("window", "always"),
                fields.optionalOneOf("reason", Needed.class).orElse(Needed.NONE) == Needed.REQUIRED,
                fields.optionalOneOf("unlock", Needed.class).orElse(Needed.NONE) == Needed.REQUIRED);
        fields.finish();
        return restate;
    }

    private static Retention retention(Fields fields) {
        Optional<Period> files = fields.spanUnless("files", "permanent");
        Retention retention = new Retention(files, fields.spanUnless("facts", "permanent"));
        fields.finish();
        return retention;
    }

    private enum EmptyFile { ALLOWED, REFUSED }

    private enum Needed { REQUIRED, NONE }
}
