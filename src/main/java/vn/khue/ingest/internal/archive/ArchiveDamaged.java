package vn.khue.ingest.internal.archive;

import java.io.IOException;

/** The bytes at a place are not those that were written there. */
public final class ArchiveDamaged extends IOException {

    ArchiveDamaged(Place place, String what) {
        super("segment %d at %d: %s".formatted(place.segment(), place.position(), what));
    }
}
