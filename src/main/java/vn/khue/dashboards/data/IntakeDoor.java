package vn.khue.dashboards.data;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.ingest.IntakeSettings;
import vn.khue.ingest.Receipt;

/** The intake itself. */
@Component
class IntakeDoor implements Door {

    private final Intake intake;
    private final IntakeSettings settings;

    IntakeDoor(Intake intake, IntakeSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @Override
    public Receipt receive(Handed handed, InputStream bytes) throws IOException {
        return intake.receive(handed, bytes);
    }

    @Override
    public DeliveryState state(long delivery) {
        return intake.state(delivery);
    }

    @Override
    public long mostBytes() {
        return settings.maxSize().toBytes();
    }
}
