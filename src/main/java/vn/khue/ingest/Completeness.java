package vn.khue.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.internal.ArrivalLists;
import vn.khue.ingest.internal.NightFiles;

/**
 * Writes down for good what came for a night: as a file of the department, through the intake like any other, so that
 * it is checked, kept and published, and can be looked at as it was.
 */
public final class Completeness {

    /** How long a late file still changes what is written about its night. */
    private static final int NIGHTS = 7;
    private static final String SENDER = "department";

    private final Catalogue catalogue;
    private final ArrivalLists lists;
    private final NightFiles files;
    private final Intake intake;

    Completeness(Catalogue catalogue, ArrivalLists lists, NightFiles files, Intake intake) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.files = files;
        this.intake = intake;
    }

    /**
     * Hands in a night, and those of the last seven before it about which something else is true by now. Nights in
     * between that nobody wrote down are made up for. Doing it again changes nothing.
     *
     * @param by who closes the night
     * @return the nights of which a file was handed in; empty when nobody owes anything
     */
    public List<LocalDate> handIn(LocalDate night, String by) {
        return catalogue.throughout(() -> handInByOneCatalogue(night, by));
    }

    private List<LocalDate> handInByOneCatalogue(LocalDate night, String by) {
        List<LocalDate> handed = new ArrayList<>();
        if (files.areKept()) {
            LocalDate first = night.minusDays(NIGHTS).datesUntil(night).filter(files::isWritten).findFirst()
                    .orElse(night);
            for (NightArrivals arrivals : lists.of(first, night)) {
                if (!arrivals.all().isEmpty() && handIn(arrivals, by)) {
                    handed.add(arrivals.night());
                }
            }
        }
        return handed;
    }

    private boolean handIn(NightArrivals arrivals, String by) {
        LocalDate night = arrivals.night();
        byte[] file = files.compose(arrivals);
        return files.isOutdated(night, file) && !receive(new Handed(files.name(night), Optional.of(files.dataset()),
                Optional.of(night.toString()), SENDER, by), file).repeated();
    }

    private Receipt receive(Handed handed, byte[] file) {
        try {
            return intake.receive(handed, new ByteArrayInputStream(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
