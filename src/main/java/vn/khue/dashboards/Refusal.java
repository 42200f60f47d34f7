package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Map;
import vn.khue.shared.BadRequest;
import vn.khue.shell.Formats;

/** Why a question makes no sense, in the reader's language. */
record Refusal(Component page, BadRequest reason) {

    String words() {
        Formats formats = Formats.of(page.getUI().orElseThrow().getLocale());
        String words = page.getTranslation(reason.code());
        for (Map.Entry<String, Object> argument : reason.arguments().entrySet()) {
            Object value = argument.getValue() instanceof LocalDate day ? formats.date(day) : argument.getValue();
            words = words.replace("{" + argument.getKey() + "}", String.valueOf(value));
        }
        return words;
    }
}
