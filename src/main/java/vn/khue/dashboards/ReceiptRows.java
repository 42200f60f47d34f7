package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Indicator;
import vn.khue.query.Figure;
import vn.khue.receipts.ReceiptText;
import vn.khue.receipts.ReceiptText.Row;
import vn.khue.receipts.Reopened;
import vn.khue.shell.Formats;

/** The parts of a receipt in words: as they were written down and, where that differs, as they are now. */
record ReceiptRows(Component page, Indicator indicator, Reopened.Asked receipt) {

    /** 69,64 %, or a number with the decimals of the indicator. */
    String value(Row row) {
        if (row.isSilent()) {
            return page.getTranslation("card.empty");
        }
        return new Measured(indicator, UI.getCurrent().getLocale()).words(row.ratio());
    }

    /** 711/1.021, and of what; the catalogue says it in Vietnamese only, the pages also in English. */
    String base(Row row) {
        if (row.isSilent()) {
            return "";
        }
        Formats formats = Formats.of(UI.getCurrent().getLocale());
        String numerator = formats.plain(row.ratio().numerator());
        return Shown.RANKED.contains(indicator.id())
                ? numerator + "/" + new Wording(page, indicator.id()).base(row.ratio())
                : indicator.show().base().replace("{n}", numerator)
                        .replace("{d}", formats.plain(row.ratio().denominator()));
    }

    /** Each part with its name; a second column of figures only where they differ. */
    Component table() {
        Map<String, Row> frozen = byName(receipt.receipt().text());
        Map<String, Row> now = receipt.now().map(ReceiptRows::byName).orElse(Map.of());
        TreeSet<String> names = new TreeSet<>(frozen.keySet());
        names.addAll(now.keySet());
        HtmlContainer table = new HtmlContainer("table");
        table.add(line("th", page.getTranslation("receipt.part"), page.getTranslation("receipt.frozen"),
                page.getTranslation("receipt.now")));
        names.forEach(name -> table.add(line("td", label(name), words(frozen.get(name)), words(now.get(name)))));
        Div around = new Div(table);
        around.addClassName("parts");
        return around;
    }

    private HtmlContainer line(String cell, String name, String frozen, String now) {
        HtmlContainer line = new HtmlContainer("tr");
        line.add(cell(cell, name), cell(cell, frozen));
        if (!receipt.isSame() && !receipt.isRedefined()) {
            HtmlContainer last = cell(cell, now);
            if (cell.equals("td") && !now.equals(frozen)) {
                last.addClassName("differs");
            }
            line.add(last);
        }
        return line;
    }

    private static HtmlContainer cell(String tag, String text) {
        HtmlContainer cell = new HtmlContainer(tag);
        cell.setText(text);
        return cell;
    }

    private String words(@Nullable Row row) {
        return row == null ? "–" : row.isSilent() ? value(row) : value(row) + " (" + base(row) + ")";
    }

    private static Map<String, Row> byName(ReceiptText text) {
        Map<String, Row> rows = new LinkedHashMap<>();
        text.result().forEach(row -> rows.put(row.unit(), row));
        return rows;
    }

    /** What the part is called; who has no name is called by its code. */
    private String label(String unit) {
        String code = ReceiptText.code(unit);
        if (code.equals(Figure.UNPLACED)) {
            return page.getTranslation("receipt.unplaced");
        }
        return receipt.figure().rows().stream().filter(row -> row.key().equals(code) || row.key().equals(unit))
                .map(Figure.Row::name).filter(name -> !name.isEmpty()).findFirst()
                .or(() -> Optional.of(receipt.figure().unitName())
                        .filter(name -> receipt.receipt().text().request().breakdown().isEmpty())).orElse(code);
    }
}
