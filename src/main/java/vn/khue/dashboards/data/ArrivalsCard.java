package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khue.charts.option.ArrivalsOption;
import vn.khue.charts.option.ArrivalsOption.Owed;
import vn.khue.charts.ui.Chart;
import vn.khue.dashboards.AsyncCard;
import vn.khue.dashboards.Reading;
import vn.khue.ingest.ArrivalCurve;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** How the files of the night come in, against the night before. */
class ArrivalsCard extends AsyncCard<ArrivalsCard.Curves> {

    /** The axis begins here however early the first file comes: 18:00. */
    private static final int FIRST = 12;
    /** And reaches at least to here: 04:00. */
    private static final int LAST = 32;

    /**
     * Two nights.
     *
     * @param owed files that should come in the newer one
     */
    record Curves(ArrivalCurve night, ArrivalCurve before, int owed) {

        /** Half hours that the axis shows, each named by its end. */
        IntStream steps() {
            int last = IntStream.rangeClosed(1, ArrivalCurve.STEPS).filter(step -> night.counts().get(step - 1) > 0
                    || before.counts().get(step - 1) > 0).max().orElse(LAST);
            return IntStream.rangeClosed(FIRST, Math.max(LAST, last));
        }

        /** Those of the night that have begun. */
        IntStream gone(Instant now) {
            return steps().filter(step -> !night.end(step - 1).isAfter(now));
        }
    }

    ArrivalsCard(Reading reading) {
        super(reading);
        addClassName("arrivals");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("data.arrivals")),
                new Paragraph(getTranslation("data.arrivals.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Curves curves) {
        if (curves.night().total() == 0) {
            add(Markup.text(getTranslation("data.arrivals.none"), "sec"));
            return;
        }
        String half = curves.night().half().map(at -> getTranslation("data.arrivals.half", formats().time(at)))
                .orElseThrow();
        Chart chart = new Chart();
        chart.show(option(curves), getTranslation("data.arrivals.sentence",
                formats().integer(curves.night().total()), formats().integer(curves.before().total())) + " " + half);
        Div legend = new Div(new Span(Markup.shape("i", "now"), new Span(night(curves.night()))),
                new Span(Markup.shape("i", "before"), new Span(night(curves.before()))));
        legend.addClassName("legend");
        add(chart, legend, Markup.text(half, "xs", "muted"));
    }

    private Map<String, Object> option(Curves curves) {
        List<Integer> gone = curves.gone(Instant.now()).mapToObj(curves.night()::upTo).toList();
        return ArrivalsOption.of(curves.steps().mapToObj(step -> formats().time(curves.night().end(step))).toList(),
                gone, curves.steps().mapToObj(curves.before()::upTo).toList(),
                curves.steps().mapToObj(step -> getTranslation("data.arrivals.tip",
                        formats().time(curves.night().end(step)), formats().integer(curves.night().upTo(step)),
                        formats().integer(curves.before().upTo(step)))).toList(),
                Optional.of(curves.owed()).filter(owed -> owed > 0).map(owed -> new Owed(owed,
                        getTranslation("data.arrivals.owed", formats().integer(owed)))));
    }

    private String night(ArrivalCurve curve) {
        return getTranslation("data.arrivals.night", formats().date(curve.night().day()));
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
