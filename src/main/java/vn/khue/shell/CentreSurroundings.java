package vn.khue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.network.Centre;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.security.CurrentPerson;
import vn.khue.security.Person;
import vn.khue.warehouse.Warehouse;

/** The surroundings as the other rooms know them. */
@Component
class CentreSurroundings implements Surroundings {

    private final Centre centre;
    private final Units units;
    private final CurrentPerson current;
    private final Warehouse warehouse;
    private final I18NProvider texts;

    CentreSurroundings(Centre centre, Units units, CurrentPerson current, Warehouse warehouse, I18NProvider texts) {
        this.centre = centre;
        this.units = units;
        this.current = current;
        this.warehouse = warehouse;
        this.texts = texts;
    }

    @Override
    public Optional<CentreSign> centre() {
        return centre.info().map(info -> new CentreSign(info.name(), info.province(), info.sample(), info.homeDate()));
    }

    @Override
    public Reader reader() {
        Person person = current.person();
        String role = "role." + person.role().name().toLowerCase(Locale.ROOT);
        return new Reader(person.name(), texts.getTranslation(role, locale()), person.scope());
    }

    private static Locale locale() {
        return UI.getCurrent() == null ? Formats.VIETNAMESE : UI.getCurrent().getLocale();
    }

    @Override
    public Optional<String> unitName(String code, LocalDate day) {
        return units.on(code, day).map(unit -> unit.kind() == Unit.Kind.COMMUNE ? unit.name() : unit.shortName());
    }

    @Override
    public boolean warehouseReady() {
        return warehouse.state().isReady();
    }
}
