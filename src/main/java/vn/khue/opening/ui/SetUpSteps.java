package vn.khue.opening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.khue.dashboards.data.DatasetDoor;
import vn.khue.network.Unit;
import vn.khue.opening.ui.StepCard.State;
import vn.khue.shell.Formats;

/** The steps that may be left for later: the register, the targets, the calendar. */
class SetUpSteps {

    private static final String REGISTER = "school-register";

    private final SetUpServices services;
    private final Provinces provinces;
    private final StepCard register = new StepCard(3, "register");
    private final StepCard targets = new StepCard(4, "targets");
    private final StepCard calendar = new StepCard(5, "calendar");

    SetUpSteps(SetUpServices services, Provinces provinces) {
        this.services = services;
        this.provinces = provinces;
    }

    List<StepCard> cards() {
        return List.of(register, targets, calendar);
    }

    /** Nothing to do before the centre is open. */
    void later() {
        cards().forEach(card -> card.show(State.LATER));
    }

    void show(Component page, Locale language, Unit province) {
        CodeLists lists = new CodeLists(page, language, provinces, province);
        showRegister(page, lists);
        showTargets(page, language, province);
        showCalendar(page, lists);
    }

    private void showRegister(Component page, CodeLists lists) {
        LevelCounts counts = new LevelCounts(services.reading(), () -> services.arrivals().schools(provinces.day()));
        DatasetDoor door = services.doors().of(REGISTER, lists.ofRegister(), lists.language(), counts::renew);
        counts.whenLoaded(held -> register.turn(held.isEmpty() ? State.AT_ANY_TIME : State.DONE_SO_FAR));
        register.show(State.AT_ANY_TIME, StepCard.line(page.getTranslation("opening.register.how")), door, counts);
        counts.ask();
    }

    private void showTargets(Component page, Locale language, Unit province) {
        targets.show(State.AT_ANY_TIME, services.targets().form(page, language, Stream.concat(Stream.of(province),
                provinces.communes(province).stream()).toList(), provinces.day().getYear(), () -> { }));
    }

    private void showCalendar(Component page, CodeLists lists) {
        Formats formats = Formats.of(lists.language());
        LocalTime at = services.nights().at();
        LocalDateTime now = LocalDateTime.now(Formats.ZONE);
        LocalDateTime next = now.toLocalTime().isBefore(at) ? now.toLocalDate().atTime(at)
                : now.toLocalDate().plusDays(1).atTime(at);
        CalendarCard expected = new CalendarCard(services.reading(), services.catalogue(),
                services.arrivals()::upcoming);
        Div night = new Div(StepCard.line(page.getTranslation("opening.calendar.night", at.toString(),
                services.nights().again().toString(), formats.date(next.toLocalDate()))), StepCard.line(page.getTranslation("opening.calendar.change")));
        calendar.show(State.AT_ANY_TIME, night, expected, StepCard.line(page.getTranslation("opening.calendar.from")));
        expected.ask();
    }

    /** Makes visible what came in through these steps; nothing when nothing did. */
    void publish() {
        if (services.doors().waiting() > 0) {
            services.doors().publish();
        }
    }
}
