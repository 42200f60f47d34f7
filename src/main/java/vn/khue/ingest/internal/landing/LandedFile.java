package vn.khue.ingest.internal.landing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A whole file in the landing folder.
 *
 * @param path where it lies
 * @param sender whose folder it lies in
 * @param look as it was found
 */
public record LandedFile(Path path, String sender, Look look) {

    /** Bytes. */
    public long size() {
        return look.size();
    }

    /** As the sender calls it. */
    public String name() {
        return text(path);
    }

    /**
     * The name of a file or folder in UTF-8, whatever the language that this process was started in: its address holds
     * the bytes of the name as they are.
     */
    static String text(Path path) {
        String address = path.toAbsolutePath().toUri().getRawPath();
        String end = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return URLDecoder.decode(end.substring(end.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
