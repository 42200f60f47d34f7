package vn.khue.dashboards;

import com.vaadin.flow.component.html.DescriptionList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Type;
import vn.khue.query.SourceLine;
import vn.khue.shell.Formats;

/** The cells of a line under the heads of the template, in the words of the contract. */
class SourceCells extends DescriptionList {

    SourceCells(Contract contract, SourceLine line, Locale language) {
        addClassName("kv");
        Formats formats = Formats.of(language);
        line.cells().forEach(cell -> {
            Column column = contract.column(cell.column());
            add(new Term(language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? column.en() : column.vi()),
                    new Description(words(column, cell.value(), formats)));
        });
    }

    private static String words(Column column, String value, Formats formats) {
        return column.type() == Type.DATE ? formats.date(LocalDate.parse(value))
                : column.values().getOrDefault(value, List.of()).stream().findFirst().orElse(value);
    }
}
