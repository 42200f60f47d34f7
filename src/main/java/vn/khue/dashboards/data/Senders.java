package vn.khue.dashboards.data;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryLine;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.security.Person;
import vn.khue.shell.Surroundings;

/** Names of senders for people: a school's own, a unit's own, or the department. */
record Senders(DeliveryBook book, Units units, Surroundings surroundings) {

    /** Names of the schools that sent some deliveries. */
    Map<String, String> schools(Collection<DeliveryLine> lines) {
        return named(lines.stream().map(DeliveryLine::sender).distinct().toList());
    }

    /** Names of the schools among some senders; none while the warehouse, which knows them, is away. */
    Map<String, String> named(Collection<String> senders) {
        List<String> codes = senders.stream().filter(this::isSchool).toList();
        return codes.isEmpty() || !surroundings.warehouseReady() ? Map.of() : book.names(codes);
    }

    private boolean isSchool(String sender) {
        return !sender.equals(Person.DEPARTMENT) && units.meanings(sender).isEmpty();
    }

    /** @param schools names of schools by code */
    String name(Component page, String sender, Map<String, String> schools) {
        if (sender.equals(Person.DEPARTMENT)) {
            return page.getTranslation("data.sender.department");
        }
        List<Unit> meanings = units.meanings(sender);
        return meanings.isEmpty() ? schools.getOrDefault(sender, sender) : meanings.getLast().name();
    }
}
