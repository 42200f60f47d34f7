package vn.khue.ingest.internal.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside. Two equal looks are at the same file with the same content.
 *
 * @param size bytes
 * @param written when its content was last written
 * @param changed when it was last written, renamed or given other attributes; null where the file system does not tell
 * @param key which file it is, whatever its name; null where the file system does not tell
 */
record Look(long size, FileTime written, @Nullable FileTime changed, @Nullable Object key) {

    private static final String UNIX = "unix:size,lastModifiedTime,ctime,fileKey,isRegularFile";
    private static final String ANY = "size,lastModifiedTime,fileKey,isRegularFile";

    /** Empty for everything but a plain file: links, pipes and folders are left alone. */
    static Optional<Look> at(Path file) throws IOException {
        boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        Map<String, Object> seen = Files.readAttributes(file, unix ? UNIX : ANY, LinkOption.NOFOLLOW_LINKS);
        return Boolean.TRUE.equals(seen.get("isRegularFile")) ? Optional.of(new Look((Long) seen.get("size"),
                (FileTime) seen.get("lastModifiedTime"), (FileTime) seen.get("ctime"), seen.get("fileKey")))
                : Optional.empty();
    }

    /**
     * Renaming, and nothing that a program does while it writes, changes a file after its last write. Whoever sets the
     * time of a file does it when the content is there.
     */
    boolean isRenamedIn() {
        return changed != null && changed.compareTo(written) > 0;
    }

    /** Whether content and file are the same; the name may have changed in between. */
    boolean isSameContent(Look other) {
        return size == other.size && written.equals(other.written) && Objects.equals(key, other.key);
    }
}
