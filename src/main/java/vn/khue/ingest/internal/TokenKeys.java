package vn.khue.ingest.internal;

import static vn.khue.store.tables.Tables.TOKEN_KEY;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import vn.khue.ingest.Refusal;

/**
 * The keys under which datasets keep hashes, one for each period, made when first asked for: years do not join, by
 * design. They lie in the home and never in a store, each in a file that only its owner may read. The store remembers
 * what a key looked like, since with another one every person would count twice.
 */
public final class TokenKeys {

    private final Path folder;
    private final DSLContext store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param folder where the keys are kept */
    public TokenKeys(Path folder, DSLContext store, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.clock = clock;
    }

    /** @throws Refused when the key of the first use is gone, or there is another one in its place */
    synchronized TokenKey of(String dataset, String period) throws Refused, IOException {
        Path file = folder.resolve(dataset + "-" + period + ".key");
        Optional<String> known = store.select(TOKEN_KEY.FINGERPRINT).from(TOKEN_KEY)
                .where(TOKEN_KEY.DATASET.eq(dataset), TOKEN_KEY.PERIOD.eq(period))
                .fetchOptional(TOKEN_KEY.FINGERPRINT);
        Optional<TokenKey> kept = Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
        if (known.isPresent()) {
            return kept.filter(key -> key.fingerprint().equals(known.get()))
                    .orElseThrow(() -> new Refused(Refusal.Code.KEY_LOST, Map.of("period", period)));
        }
        TokenKey key = kept.isPresent() ? kept.get() : make(file);
        store.insertInto(TOKEN_KEY).set(TOKEN_KEY.DATASET, dataset).set(TOKEN_KEY.PERIOD, period)
                .set(TOKEN_KEY.FINGERPRINT, key.fingerprint())
                .set(TOKEN_KEY.MADE_AT, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC)).execute();
        return key;
    }

    private static TokenKey read(Path file) throws IOException {
        return new TokenKey(HexFormat.of().parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip()));
    }

    /** On disk before its first use: a key that a power cut takes away cannot be made again. */
    private TokenKey make(Path file) throws IOException {
        byte[] bytes = new byte[TokenKey.LENGTH];
        random.nextBytes(bytes);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(aside, HexFormat.of().formatHex(bytes) + "\n", StandardCharsets.US_ASCII);
        flush(aside, StandardOpenOption.WRITE);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        flush(folder, StandardOpenOption.READ);
        return new TokenKey(bytes);
    }

    private static void flush(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
