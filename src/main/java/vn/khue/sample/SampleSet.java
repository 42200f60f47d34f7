package vn.khue.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import vn.khue.ingest.Handed;
import vn.khue.network.CentreInfo;

/**
 * What makes up a sample province.
 *
 * @param centre whose centre it is
 * @param files its deliveries, in the order in which they are handed in
 */
record SampleSet(CentreEntry centre, List<SampleFile> files) {

    private static final String FOLDER = "sample/dak-lak/";

    /** The one that comes with Khuê. */
    static SampleSet bundled() {
        ClassPathResource file = new ClassPathResource(FOLDER + "sample.yaml");
        try {
            var sources = new YamlPropertySourceLoader().load("sample", file);
            return new Binder(ConfigurationPropertySources.from(sources)).bind("sample", SampleSet.class).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CentreInfo centreInfo() {
        return new CentreInfo(centre.name(), centre.province(), true,
                Optional.of(LocalDate.parse(centre.homeDate())));
    }

    /** As the file says it. */
    record CentreEntry(String name, String province, String homeDate) {
    }

    /** A delivery: its file beside this list, the contract it follows and the period it covers. */
    record SampleFile(String name, String dataset, String period) {

        private static final String DEPARTMENT = "department";
        private static final String COMPRESSED = ".gz";

        /** Under the name of what is inside. */
        Handed handed(String by) {
            return new Handed(isCompressed() ? name.substring(0, name.length() - COMPRESSED.length()) : name,
                    Optional.of(dataset), Optional.of(period), DEPARTMENT, by);
        }

        /** Large files are kept compressed; the intake gets them as a department would send them. */
        InputStream open() throws IOException {
            InputStream stored = new ClassPathResource(FOLDER + name).getInputStream();
            return isCompressed() ? new GZIPInputStream(stored) : stored;
        }

        private boolean isCompressed() {
            return name.endsWith(COMPRESSED);
        }
    }
}
