package vn.khue.dashboards.data;

import java.io.IOException;
import java.io.InputStream;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.FileTooLarge;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Receipt;

/** The intake as this page needs it. */
interface Door {

    /**
     * Takes a file; its bytes are safe when this returns.
     *
     * @throws FileTooLarge when it has more than {@link #mostBytes()}
     */
    Receipt receive(Handed handed, InputStream bytes) throws IOException;

    /** How far a delivery has come. */
    DeliveryState state(long delivery);

    /** Most bytes of one file. */
    long mostBytes();
}
