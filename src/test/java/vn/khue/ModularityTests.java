package vn.khue;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms and arrows, as {@code docs/architecture.md} draws them and each {@code package-info.java} declares them. */
class ModularityTests {

    @Test
    void everyRoomKnowsOnlyThoseItDeclares() {
        ApplicationModules.of(Khue.class).verify();
    }
}
