package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** A table as text in UTF-8: one candidate table for each separator in use. */
final class TextFile implements SourceFile {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private final Content content;
    private final List<Character> separators;

    private TextFile(Content content, List<Character> separators) {
        this.content = content;
        this.separators = separators;
    }

    static TextFile open(Content content) throws Refused, IOException {
        try (Reader text = reader(content.open())) {
            return new TextFile(content, separators(text));
        } catch (CharacterCodingException notUtf8) {
            throw new Refused(looksLikeText(content) ? Refusal.Code.ENCODING : Refusal.Code.NOT_A_TABLE);
        }
    }

    static Reader reader(InputStream text) {
        return new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /**
     * The separators that the text has at all; under any other it has a single column.
     *
     * @throws Refused when it is no text
     */
    private static List<Character> separators(Reader text) throws IOException, Refused {
        boolean[] found = new boolean[128];
        char[] chunk = new char[8 * 1024];
        for (int n = text.read(chunk); n >= 0; n = text.read(chunk)) {
            for (int i = 0; i < n; i++) {
                if (chunk[i] == 0) {
                    throw new Refused(Refusal.Code.NOT_A_TABLE);
                }
                if (chunk[i] < found.length) {
                    found[chunk[i]] = true;
                }
            }
        }
        List<Character> inUse = SEPARATORS.stream().filter(separator -> found[separator]).toList();
        return inUse.isEmpty() ? SEPARATORS.subList(0, 1) : inUse;
    }

    /** Another encoding of text, rather than a picture: UTF-16 has its mark, one-byte encodings hold no controls. */
    private static boolean looksLikeText(Content content) throws IOException {
        byte[] head;
        try (var bytes = content.open()) {
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
        return separators.stream().<Table>map(separator -> new SeparatedTable(content, separator)).toList();
    }

    @Override
    public void close() {
        // every walk opens the file itself
    }
}
