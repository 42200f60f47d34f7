package vn.khue.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.publication.Manifests;

/**
 * What a backup holds, and what must be found in it again.
 *
 * @param form of the backup, so that a later program knows what it reads
 * @param at when it was begun
 * @param publication the newest publication that was committed then; 0 without any
 * @param store name of the file of the operational store
 * @param hasWarehouse whether the warehouse is in it
 * @param holdings the facts that publications up to that one stand on, by table
 * @param differences rows of publications that were not as committed when it was made
 * @param files how many, this one and the list of sums included
 * @param bytes of the files, this one and the list of sums left out
 */
public record Inventory(int form, Instant at, int publication, String store, boolean hasWarehouse,
        SortedMap<String, Holding> holdings, List<Manifests.Difference> differences, int files, long bytes) {

    /** How the name of a backup ends that is not finished. */
    public static final String UNFINISHED = ".unfinished";

    static final int FORM = 1;
    static final String FILE = "inventory.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Rows of a table.
     *
     * @param total how many
     * @param hash of all of them
     */
    public record Holding(long total, String hash) {
    }

    /** As {@link #write} left it. */
    static Inventory read(Path folder) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Inventory.class);
        } catch (JacksonException unreadable) {
            throw new IOException(FILE, unreadable);
        }
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /** The same after everything else lies in {@code folder}. */
    Inventory counted(Path folder) throws IOException {
        List<String> all = Sums.files(folder);
        long length = 0;
        for (String file : all) {
            length += Files.size(folder.resolve(file));
        }
        return new Inventory(form, at, publication, store, hasWarehouse, holdings, differences, all.size() + 2, length);
    }
}
