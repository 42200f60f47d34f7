package vn.khue.network;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.network.internal.CentreTable;

/** The one centre of this Khuê. It is opened once, for the sample or for real data, and never changes sides. */
@Component
public class Centre {

    private final CentreTable table;

    Centre(CentreTable table) {
        this.table = table;
    }

    /** Whose centre this is; empty until it is opened. */
    public Optional<CentreInfo> info() {
        return table.find();
    }

    /**
     * Opens the centre. Of several who open it at once one does, and all are told who.
     *
     * @return the centre as it is open now: the one given, or the one opened before
     * @throws SampleMismatch when it was opened for the sample and real data are to come, or the other way round
     */
    public CentreInfo open(CentreInfo wanted) {
        CentreInfo opened = info().orElseGet(() -> table.insert(wanted));
        refuseUnless(wanted.sample(), opened);
        return opened;
    }

    /** Whether its administrator still sets it up. The sample's never is: it comes whole. */
    public boolean isBeingSetUp() {
        return table.isBeingSetUp();
    }

    /** Ends the setting up. */
    public void setUp() {
        table.setUp();
    }

    /** @throws SampleMismatch unless the centre, if it is open, was opened for the sample exactly when one is asked;
     *     a home with deliveries or accounts but no centre holds real data too */
    public void refuseUnless(boolean sample) {
        Optional<CentreInfo> opened = info();
        opened.ifPresent(centre -> refuseUnless(sample, centre));
        if (sample && opened.isEmpty() && table.isInUse()) {
            throw new SampleMismatch();
        }
    }

    private static void refuseUnless(boolean sample, CentreInfo opened) {
        if (sample != opened.sample()) {
            throw new SampleMismatch(opened);
        }
    }
}
