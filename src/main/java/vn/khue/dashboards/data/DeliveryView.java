package vn.khue.dashboards.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.Reading;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.DeliverySheet;
import vn.khue.network.Units;
import vn.khue.shell.Breadcrumbed;
import vn.khue.shell.Formats;
import vn.khue.shell.Pulse;
import vn.khue.shell.Surroundings;

/** One delivery: what it is, how it came out, and every problem of its rows. */
@Route(DataAddress.ROUTE)
@PermitAll
class DeliveryView extends Div implements HasUrlParameter<Long>, HasDynamicTitle, Breadcrumbed {

    private final DeliveryBook book;
    private final Pulse pulse;
    private final IntakePulse intake;
    private final DeliveryReader reader;
    private final Senders senders;
    private final CauseTexts texts;

    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Anchor back = new Anchor("", getTranslation("data.delivery.back"));
    private final SheetCard sheet;
    private final TimelineCard timeline;
    private final ProblemsCard problems;
    private final List<Registration> following = new ArrayList<>();
    private long delivery;
    private int events;
    private DataAddress address = DataAddress.HERE;

    DeliveryView(DeliveryBook book, Pulse pulse, IntakePulse intake, Reading reading, Surroundings surroundings,
            Units units, Catalogue catalogue, I18NProvider words) {
        this.book = book;
        this.pulse = pulse;
        this.intake = intake;
        reader = FileDesk.reader(surroundings.person());
        senders = new Senders(book, units, surroundings);
        texts = new CauseTexts(catalogue, words, getLocale());
        sheet = new SheetCard(reading, texts);
        timeline = new TimelineCard(reading, senders);
        problems = new ProblemsCard(reading, words, book, reader);
        compose();
        sheet.whenLoaded(this::name);
        sheet.whenOutside(Optional::empty, this::showOnlyTheWayBack);
    }

    private void compose() {
        lead.addClassName("lead");
        back.addClassNames("btn", "q");
        Div head = new Div(new Div(title, lead), back);
        head.addClassName("head");
        Div left = new Div(sheet, problems);
        left.addClassNames("c8", "stack");
        timeline.addClassName("c4");
        Section grid = new Section(left, timeline);
        grid.addClassName("grid");
        addClassNames("page", "data", "delivery");
        add(head, grid);
    }

    @Override
    public void setParameter(BeforeEvent event, Long number) {
        delivery = number;
        events = 0;
        address = DataAddress.of(event.getLocation().getQueryParameters());
        back.setHref(address.href());
        title.setText(getTranslation("data.delivery", number(number)));
        sheet.ask(this::read);
        timeline.ask(this::read);
        problems.ask(this::read);
    }

    private DeliverySheet read() {
        return book.delivery(reader, delivery);
    }

    private void renew() {
        sheet.renew(this::read);
        timeline.renew(this::read);
    }

    private void showOnlyTheWayBack() {
        timeline.setVisible(false);
        problems.setVisible(false);
    }

    /** Its problems change only when it is checked again. */
    private void name(DeliverySheet loaded) {
        DeliveryLine line = loaded.line();
        if (events != 0 && events != loaded.events().size()) {
            problems.renew(this::read);
        }
        events = loaded.events().size();
        title.setText(line.fileName());
        lead.setText(Stream.of(getTranslation("data.delivery", number(line.delivery())),
                        texts.title(line.dataset()),
                        line.period().map(period -> getTranslation("data.period.of", period)).orElse(""),
                        senders.name(this, line.sender(), senders.schools(List.of(line))))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following.add(pulse.follow(event.getUI(), news -> renew()));
        following.add(intake.follow(event.getUI(), stamp -> renew()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.forEach(Registration::remove);
        following.clear();
    }

    private String number(long number) {
        return Formats.of(getLocale()).integer(number);
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(Crumb.to(getTranslation("data.title"), address.href()),
                Crumb.of(getTranslation("data.delivery", number(delivery))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("data.delivery", number(delivery)) + " · Khuê";
    }
}
