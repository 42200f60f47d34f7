package vn.khue.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes docs/datasets.md from the contracts. Run it after a change of a contract. */
public final class DatasetsGuide {

    static final Path PAGE = Path.of("docs/datasets.md");

    private static final Map<Period, String> PERIODS = Map.of(
            Period.NIGHT, "a night, `2026-11-21`", Period.MONTH, "a month, `2026-10`",
            Period.QUARTER, "a quarter, `2026-Q3`", Period.HALF_YEAR, "half a year, `2026-H1`",
            Period.SCHOOL_YEAR, "a school year, `2025-2026`", Period.EXAM_YEAR, "an exam, `2026`",
            Period.ROUND, "a round, `2026-1`", Period.ONE_OFF, "a day, `2026-11-21`");

    private final Catalogue catalogue;

    DatasetsGuide(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes the page into the folder of the sources. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, new DatasetsGuide(Catalogue.bundled()).text());
        System.exit(0);
    }

    String text() {
        List<Contract> contracts = catalogue.contracts().stream()
                .sorted(Comparator.comparing(Contract::id)).toList();
        return Stream.concat(Stream.of(head(), overview(contracts)), contracts.stream().map(DatasetsGuide::section))
                .collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String head() {
        return """
                # What every file holds

                Written from the contracts in `src/main/resources/catalogue/contracts`; a test compares. How a file must look
                in general, and what the answers mean, is in the [guide for senders](guide-school.md). The page Dữ liệu has a
                workbook to fill in for every dataset.""";
    }

    private static String overview(List<Contract> contracts) {
        return table(List.of("dataset", "id for `--dataset`", "sent by", "period", "due", "a header only"),
                contracts.stream().map(contract -> List.of(
                        "[%s](#%s)".formatted(contract.title().vi(), contract.id()), "`" + contract.id() + "`",
                        contract.sender().stream().map(DatasetsGuide::sender).collect(Collectors.joining(", ")),
                        PERIODS.get(contract.period()), contract.due().map(due -> due(due)
                                + contract.expected().map(who -> owing(who, due)).orElse("")).orElse("–"),
                        contract.due().map(Due::emptyAllowed).orElse(false) ? "taken as 0 rows" : "refused")).toList());
    }

    private static String sender(Sender sender) {
        return sender.name().toLowerCase(Locale.ROOT);
    }

    private static String due(Due due) {
        String by = switch (due.by()) {
            case Deadline.Hour(var time) -> "every night by " + time;
            case Deadline.DayOfMonth(var day) -> "by day " + day + " of the month after";
            case Deadline.DayOfYear(var day) -> "by " + day(day);
        };
        String season = due.season().map(in -> ", " + day(in.from()) + " to " + day(in.to())).orElse("");
        String grace = due.grace().isZero() ? "" : due.grace().toHours() % 24 == 0
                ? " (+ " + due.grace().toDays() + " days)" : " (+ " + due.grace().toHours() + " hours)";
        return by + grace + season;
    }

    private static String owing(Sender sender, Due due) {
        return sender == Sender.DEPARTMENT ? "" : ", by every " + sender(sender)
                + (due.levels().isEmpty() ? "" : " at " + String.join(", ", due.levels()));
    }

    private static String day(MonthDay day) {
        LocalDate date = day.atYear(Year.of(2024).getValue());
        return "%02d/%02d".formatted(date.getDayOfMonth(), date.getMonthValue());
    }

    private static String section(Contract contract) {
        List<String> parts = new ArrayList<>();
        parts.add("<a id=\"%s\"></a>\n## %s\n\n%s. %s".formatted(contract.id(), contract.title().vi(),
                contract.title().en(), correction(contract)));
        parts.add(table(List.of("column", "other names", "what it holds"), contract.columns().stream()
                .map(column -> List.of(column.vi() + (column.mustBeWritten() ? " *" : ""),
                        Stream.concat(Stream.of(column.en()), column.aliases().stream()).distinct()
                                .collect(Collectors.joining(", ")),
                        holds(contract, column))).toList()));
        if (!contract.rules().isEmpty()) {
            parts.add(table(List.of("what is checked beside", "what follows", "remedy"), contract.rules().stream()
                    .map(rule -> List.of(rule.reason().orElse("`" + rule.id() + "`"), follows(rule), rule.remedy()))
                    .toList()));
        }
        return String.join("\n\n", parts);
    }

    private static String correction(Contract contract) {
        String keys = contract.keys().stream().map(contract::column).map(Column::vi).collect(Collectors.joining(", "));
        return "A row is known by %s. %s".formatted(keys, switch (contract.restate().mode()) {
            case REPLACE -> "A later file of the same sender and period takes the place of the earlier one as a whole.";
            case UPSERT -> "A later row takes the place of the earlier one.";
            case APPEND -> "Nothing takes the place of an earlier row.";
        });
    }

    private static String holds(Contract contract, Column column) {
        List<String> said = new ArrayList<>();
        said.add(switch (column.type()) {
            case CODE -> "a code";
            case TEXT -> "text";
            case INT -> "a whole number";
            case DECIMAL -> "a number";
            case MONEY -> "whole đồng";
            case DATE -> "a date";
            case BOOL -> "yes or no";
            case ENUM -> "one of " + column.values().entrySet().stream().map(value -> value.getValue().isEmpty()
                    ? value.getKey() : value.getValue().getFirst()).collect(Collectors.joining(", "));
            case SCORE -> "a mark, 0 to 10";
            case REF -> "a known code";
        });
        column.format().ifPresent(format -> said.add(format.digits() > 0 ? format.digits() + " digits"
                : "of the form `" + format.text().replace("|", "\\|") + "`"));
        column.min().ifPresent(least -> said.add("at least " + least.toPlainString()));
        column.max().ifPresent(most -> said.add("at most " + most.toPlainString()));
        column.partOf().ifPresent(whole -> said.add("not more than " + contract.column(whole).vi()));
        column.unit().ifPresent(unit -> said.add("in " + unit));
        column.absent().values().stream().flatMap(List::stream).findFirst()
                .ifPresent(first -> said.add("no value: " + column.absent().values().stream().flatMap(List::stream)
                        .map(text -> "`" + text + "`").collect(Collectors.joining(", "))));
        column.from().ifPresent(first -> said.add("from " + first));
        column.to().ifPresent(last -> said.add("until " + last));
        if (column.defaultValue().isPresent()) {
            said.add("may be left empty");
        }
        switch (column.keep()) {
            case HASH -> said.add("kept as a keyed hash only");
            case NO -> said.add("checked and not kept");
            case VALUE -> { }
        }
        return String.join("; ", said);
    }

    private static String follows(Rule rule) {
        String when = rule.on() == Rule.On.CROSS ? " (at publication)" : "";
        return switch (rule.otherwise()) {
            case REJECT_ROW -> rule.rejectsGroups() ? "the rows of the group do not count" : "the row does not count";
            case REJECT_FILE -> "the file is refused";
            case WARN -> "said" + when;
        };
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return Stream.concat(Stream.of(line(head), "|" + "---|".repeat(head.size())),
                rows.stream().map(DatasetsGuide::line)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> cells) {
        return "| " + cells.stream().map(cell -> cell.replace("\n", " ")).collect(Collectors.joining(" | ")) + " |";
    }
}
