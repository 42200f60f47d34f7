package vn.khue.dashboards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.khue.shell.Formats;

/** Clock times with their day: 21/11/2026 05:42. */
record Moments(Locale language) {

    String words(Instant moment) {
        Formats formats = Formats.of(language);
        return formats.date(LocalDate.ofInstant(moment, Formats.ZONE)) + " " + formats.time(moment);
    }
}
