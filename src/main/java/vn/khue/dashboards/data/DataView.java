package vn.khue.dashboards.data;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.DayPicker;
import vn.khue.dashboards.Reading;
import vn.khue.ingest.Causes;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.Night;
import vn.khue.ingest.NightIntake;
import vn.khue.network.Units;
import vn.khue.publication.Findings;
import vn.khue.security.Person;
import vn.khue.shell.Breadcrumbed;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;
import vn.khue.shell.Pulse;
import vn.khue.shell.Surroundings;

/** Dữ liệu: what came in a night, what is wrong with it, and the door for more. Its address restores all of it. */
@Route(DataAddress.ROUTE)
@Menu(title = "data.title", icon = "DATA", order = 50)
@PermitAll
class DataView extends Div implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbed {

    private final DeliveryBook book;
    private final FileDesk desk;
    private final Pulse pulse;
    private final IntakePulse intake;
    private final DeliveryReader reader;
    private final Findings found;

    private final H1 title = new H1(getTranslation("data.title"));
    private final Paragraph lead = new Paragraph();
    private final DayPicker night = new DayPicker();
    private final CountsCard counts;
    private final CausesCard causes;
    private final FindingsCard findings;
    private final UploadCard upload;
    private final PublishCard publish;
    private final NightCard close;
    private final ArrivalsCard arrivals;
    private final DatasetsCard datasets;
    private final SilentCard silent;
    private final DeliveriesCard deliveries;
    private final List<Registration> following = new ArrayList<>();
    private @Nullable DataAddress address;

    DataView(DeliveryBook book, FileDesk desk, Door door, CheckWatch checks, PublishNow publishing, BuildWatch builds,
            NightDesk nights, NightPulse nightPulse, IntakePulse intake, Pulse pulse, Reading reading,
            Surroundings surroundings, Units units, Catalogue catalogue, I18NProvider texts, Findings found) {
        this.book = book;
        this.found = found;
        this.desk = desk;
        this.pulse = pulse;
        this.intake = intake;
        Person person = surroundings.person();
        reader = FileDesk.reader(person);
        CauseTexts words = new CauseTexts(catalogue, texts, getLocale());
        counts = new CountsCard(reading);
        causes = new CausesCard(reading, words);
        findings = new FindingsCard(reading, words, units.nameProvince(reader.scope().units()));
        upload = new UploadCard(desk, surroundings, checks, words, delivery -> book.delivery(reader, delivery),
                door.mostBytes(), this::renew);
        publish = new PublishCard(reading, publishing, builds, person);
        close = new NightCard(reading, nights, nightPulse, person);
        arrivals = new ArrivalsCard(reading);
        datasets = new DatasetsCard(reading);
        silent = new SilentCard(reading);
        deliveries = new DeliveriesCard(book, desk, new Senders(book, units, surroundings), words, reader, this::go,
                line -> UI.getCurrent().navigate(DataAddress.path(line.delivery()), here().parameters()));
        compose(!desk.handsIn(person).isEmpty());
        counts.whenLoaded(this::name);
    }

    private void compose(boolean handsIn) {
        lead.addClassName("lead");
        Div head = new Div(new Div(title, lead, new Anchor("an-ban", getTranslation("edition.all"))), actions(handsIn));
        head.addClassName("head");
        Div left = new Div(causes, findings, silent);
        left.addClassNames("c8", "stack");
        Div right = new Div(arrivals, upload, publish, close);
        right.addClassNames("c4", "stack", "doors");
        silent.setVisible(false);
        // the sample's nights are told, not closed
        close.setVisible(!desk.isSample());
        arrivals.setVisible(!desk.isSample());
        datasets.addClassName("c12");
        deliveries.addClassName("c12");
        addClassNames("page", "data");
        add(head, counts, grid(left, right), grid(datasets), grid(deliveries));
    }

    private static Section grid(Component... cards) {
        Section grid = new Section(cards);
        grid.addClassName("grid");
        return grid;
    }

    private Div actions(boolean handsIn) {
        night.setPrefixComponent(new Span(getTranslation("data.filter.night")));
        night.setAriaLabel(getTranslation("data.filter.night"));
        night.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                go(here().at(event.getValue()));
            }
        });
        NativeButton templates = Markup.button(getTranslation("data.templates"), datasets::scrollIntoView);
        NativeButton handIn = new NativeButton(getTranslation("data.upload"), event -> upload.scrollIntoView());
        handIn.addClassName("btn");
        Div actions = new Div(night, templates, handIn);
        handIn.setVisible(handsIn);
        actions.addClassName("filters");
        return actions;
    }

    private DataAddress here() {
        return address == null ? DataAddress.HERE : address;
    }

    private void go(DataAddress there) {
        UI.getCurrent().navigate(DataView.class, there.parameters());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DataAddress before = address;
        DataAddress now = DataAddress.of(event.getLocation().getQueryParameters());
        address = now;
        causes.at(now);
        findings.at(now);
        datasets.at(now);
        silent.at(now);
        deliveries.show(now);
        if (before == null || !before.sameNight(now)) {
            ask(now);
        } else {
            renew();
        }
        if (before != null && now.isFiltered()) {
            deliveries.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        }
    }

    private void ask(DataAddress asked) {
        counts.ask(() -> desk.summary(reader, asked));
        causes.ask(() -> causes(asked));
        findings.ask(() -> found.causes(reader.scope()));
        publish.ask(() -> book.waitingForPublication(reader));
        close.ask();
        if (!desk.isSample()) {
            arrivals.ask(() -> desk.arrivals(reader, asked));
        }
        datasets.ask(() -> desk.datasets(reader, asked));
    }

    /** Something came in, was decided or published. */
    private void renew() {
        DataAddress asked = here();
        counts.renew(() -> desk.summary(reader, asked));
        causes.renew(() -> causes(asked));
        findings.renew(() -> found.causes(reader.scope()));
        publish.renew(() -> book.waitingForPublication(reader));
        close.renew();
        if (!desk.isSample()) {
            arrivals.renew(() -> desk.arrivals(reader, asked));
        }
        datasets.renew(() -> desk.datasets(reader, asked));
        deliveries.renew();
    }

    private Causes causes(DataAddress asked) {
        return book.causes(reader, desk.night(reader, asked));
    }

    /** The night is known once its counts are. */
    private void name(NightSummary summary) {
        Formats formats = Formats.of(getLocale());
        Night shown = summary.intake().night();
        night.setValue(shown.day());
        title.setText(getTranslation("data.heading", formats.date(shown.day())));
        lead.setText(lead(summary));
        deliveries.night(shown);
        causes.refusedElsewhere(desk.isSample() ? summary.owed().total().refused()
                - summary.intake().total(NightIntake.Counts::refused) : 0);
        silent.setVisible(summary.hasOwed());
        silent.renew(summary::silent);
    }

    private String lead(NightSummary summary) {
        NightIntake intake = summary.intake();
        Formats formats = Formats.of(getLocale());
        Optional<String> last = intake.lastReceived().map(at -> Night.of(at).equals(intake.night())
                ? getTranslation("data.lead.last", formats.time(at))
                : getTranslation("data.lead.last-later", formats.time(at),
                formats.date(at.atZone(Formats.ZONE).toLocalDate())));
        Optional<String> publications = intake.publications().isEmpty() ? Optional.empty()
                : Optional.of(getTranslation("data.lead.publications", intake.publications().stream()
                        .map(formats::integer).collect(Collectors.joining(", "))));
        if (intake.total(NightIntake.Counts::received) + summary.owed().total().received() == 0) {
            return getTranslation("data.lead.empty");
        }
        return Stream.of(Optional.of(getTranslation("data.lead.until", formats.date(intake.night().day().plusDays(1)))),
                last, publications).flatMap(Optional::stream).collect(Collectors.joining(" · "));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following.add(pulse.follow(event.getUI(), news -> changed()));
        following.add(intake.follow(event.getUI(), stamp -> changed()));
    }

    private void changed() {
        renew();
        upload.renew();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        following.forEach(Registration::remove);
        following.clear();
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(Crumb.of(getTranslation("data.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("data.title") + " · Khuê";
    }
}
