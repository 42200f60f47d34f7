package vn.khue.dashboards.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.dashboards.IndicatorPages;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Every indicator; those that have a page lead to it. */
class IndicatorsCard extends ListCard<Indicator> {

    IndicatorsCard() {
        super("catalogue.indicators", List.of("name", "version", "kind", "law", "valid"));
    }

    void show(Catalogue catalogue) {
        fill(catalogue.indicators(), indicator -> indicator.title().in(getLocale()));
    }

    @Override
    List<Component> cells(Indicator indicator) {
        String title = indicator.title().in(getLocale());
        Component name = IndicatorPages.of(indicator.id()).<Component>map(page -> new Anchor(page, title))
                .orElseGet(() -> new Span(title));
        return List.of(named(name, indicator.id()), number(indicator.version()), new Span(kind(indicator)),
                law(indicator.legal()), valid(indicator).<Component>map(Span::new)
                        .orElseGet(() -> Markup.text("–", "muted")));
    }

    private String kind(Indicator indicator) {
        String kind = indicator.isDistribution() ? "DISTRIBUTION"
                : indicator.denominator().isEmpty() ? "COUNT" : indicator.show().as().name();
        return getTranslation("catalogue.kind", getTranslation("catalogue.kind." + kind),
                getTranslation("catalogue.at." + indicator.at().name()));
    }

    private Optional<String> valid(Indicator indicator) {
        Formats formats = Formats.of(getLocale());
        String days = Stream.of(
                        indicator.validFrom().map(day -> getTranslation("catalogue.valid.from", formats.date(day))),
                        indicator.validTo().map(day -> getTranslation("catalogue.valid.to", formats.date(day))))
                .flatMap(Optional::stream).collect(Collectors.joining(" "));
        return Optional.of(days).filter(text -> !text.isEmpty());
    }
}
