package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Deadline;
import vn.khue.catalogue.Due;

/** What a contract says about sending, in words. */
public final class ContractWords {

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd/MM");

    private ContractWords() {
    }

    /** Who sends it. */
    public static String senders(Component page, Contract contract) {
        return contract.sender().stream().map(sender -> page.getTranslation("data.sender." + sender.name()))
                .collect(Collectors.joining(", "));
    }

    /** How often, and by when. */
    public static String due(Component page, Contract contract) {
        String period = page.getTranslation("data.period." + contract.period().name());
        return contract.due().map(due -> page.getTranslation("data.due", period, by(page, due))).orElse(period);
    }

    private static String by(Component page, Due due) {
        return switch (due.by()) {
            case Deadline.Hour hour -> page.getTranslation("data.due.hour", hour.time().toString());
            case Deadline.DayOfMonth day -> page.getTranslation("data.due.day-of-month", String.valueOf(day.day()));
            case Deadline.DayOfYear day -> page.getTranslation("data.due.day-of-year",
                    day.day().format(DAY_OF_YEAR));
        };
    }
}
