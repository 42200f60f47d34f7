package vn.khue.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipFile;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * H2's own backup: the database file as of one of its versions. What was not committed by then is undone when the copy
 * is opened.
 */
record H2Copy(Home home) implements StoreCopy {

    private static final String DATABASE = "khue.mv.db";

    @Override
    public String file() {
        return "store.zip";
    }

    @Override
    public void take(DSLContext store, Path folder) {
        store.execute("BACKUP TO {0}", DSL.inline(folder.resolve(file()).toString()));
    }

    @Override
    public void putBack(Path folder) throws IOException {
        Path target = home.folder("store").resolve(DATABASE);
        if (Files.exists(target)) {
            throw new StoreCopyFailed("store-there", target.toString());
        }
        try (ZipFile zip = new ZipFile(folder.resolve(file()).toFile());
                var bytes = zip.getInputStream(zip.getEntry(DATABASE))) {
            Files.copy(bytes, target);
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public OpenStore open() {
        UncleanStore.mend(home);
        return OpenStore.connect(StoreConnection.of(StoreSettings.HERE, home));
    }
}
