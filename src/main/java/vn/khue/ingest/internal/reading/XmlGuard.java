package vn.khue.ingest.internal.reading;

/**
 * Looks at the bytes of one XML part for what no spreadsheet program writes: UTF-16, which would hide the rest from
 * this look; declarations, through which entities come; and in a sheet, addresses beyond column XFD, for which the
 * reading library would fill up the row with as many empty cells.
 */
final class XmlGuard {

    private static final int LETTERS_OF_XFD = 3;

    /** How much of the attribute {@code r="…"} has been seen. */
    private enum Address { NONE, BLANK, NAME, EQUALS, VALUE }

    private final boolean sheet;
    private boolean first = true;
    private int declaration;
    private boolean insideTag;
    private Address address = Address.NONE;
    private int letters;

    XmlGuard(boolean sheet) {
        this.sheet = sheet;
    }

    /** False when the part is hostile. To be called with all its bytes, in order. */
    boolean accepts(byte[] bytes, int length) {
        if (first && length >= 2 && isUtf16(bytes)) {
            return false;
        }
        first = first && length == 0;
        for (int i = 0; i < length; i++) {
            if (isDeclaration(bytes[i]) || sheet && isAddressTooFar(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf16(byte[] bytes) {
        return bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xfe) == 0xfe;
    }

    /** Sees {@code <!D} and {@code <!E}; comments and CDATA begin otherwise. */
    private boolean isDeclaration(byte b) {
        if (declaration == 2 && (b == 'D' || b == 'E')) {
            return true;
        }
        declaration = b == '<' ? 1 : declaration == 1 && b == '!' ? 2 : 0;
        return false;
    }

    /** Sees {@code r="ABCD}, and a character reference where letters should be. */
    private boolean isAddressTooFar(byte b) {
        insideTag = b == '<' || insideTag && b != '>';
        if (address == Address.VALUE) {
            letters = isLetter(b) ? letters + 1 : letters;
            address = isLetter(b) || b == '$' ? Address.VALUE : Address.NONE;
            return letters > LETTERS_OF_XFD || b == '&';
        }
        address = next(b);
        letters = 0;
        return false;
    }

    private Address next(byte b) {
        if (!insideTag) {
            return Address.NONE;
        }
        if (b >= 0 && b <= ' ') {
            return address == Address.NONE ? Address.BLANK : address;
        }
        return switch (address) {
            case BLANK -> b == 'r' ? Address.NAME : Address.NONE;
            case NAME -> b == '=' ? Address.EQUALS : Address.NONE;
            case EQUALS -> b == '"' || b == '\'' ? Address.VALUE : Address.NONE;
            case NONE, VALUE -> Address.NONE;
        };
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }
}
