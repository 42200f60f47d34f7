package vn.khue.shell;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.network.Centre;
import vn.khue.network.CentreInfo;
import vn.khue.security.CurrentPerson;
import vn.khue.security.Person;
import vn.khue.warehouse.Warehouse;

/** The centre, the person and the warehouse as they are. */
@Component
class LiveSurroundings implements Surroundings {

    private final Centre centre;
    private final CurrentPerson person;
    private final Warehouse warehouse;

    LiveSurroundings(Centre centre, CurrentPerson person, Warehouse warehouse) {
        this.centre = centre;
        this.person = person;
        this.warehouse = warehouse;
    }

    @Override
    public Optional<CentreInfo> centre() {
        return centre.info();
    }

    @Override
    public Person person() {
        return person.person();
    }

    @Override
    public boolean warehouseReady() {
        return warehouse.state().isReady();
    }
}
