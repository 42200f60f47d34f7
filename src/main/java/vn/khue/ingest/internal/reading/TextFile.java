package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** A table as text in UTF-8: one candidate table for each separator in use. */
final class TextFile implements SourceFile {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private final Path file;

    private TextFile(Path file) {
        this.file = file;
    }

    static TextFile open(Path file) throws Refused, IOException {
        try (Reader text = reader(file)) {
            requireText(text);
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(looksLikeText(file) ? Refusal.Code.ENCODING : Refusal.Code.NOT_A_TABLE);
        }
        return new TextFile(file);
    }

    static Reader reader(Path file) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void requireText(Reader text) throws IOException, Refused {
        char[] chunk = new char[32 * 1024];
        for (int n = text.read(chunk); n >= 0; n = text.read(chunk)) {
            for (int i = 0; i < n; i++) {
                if (chunk[i] == 0) {
                    throw new Refused(Refusal.Code.NOT_A_TABLE);
                }
            }
        }
    }

    /** Another encoding of text, rather than a picture: UTF-16 has its mark, one-byte encodings hold no controls. */
    private static boolean looksLikeText(Path file) throws IOException {
        byte[] head;
        try (var bytes = Files.newInputStream(file)) {
            head = bytes.readNBytes(4096);
        }
        if (head.length >= 2 && (head[0] == (byte) 0xff && head[1] == (byte) 0xfe
                || head[0] == (byte) 0xfe && head[1] == (byte) 0xff)) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Table> tables() {
        return SEPARATORS.stream().<Table>map(separator -> new SeparatedTable(file, separator)).toList();
    }

    @Override
    public void close() {
        // every walk opens the file itself
    }
}
