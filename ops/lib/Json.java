import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much JSON as an answer of Khuê holds. */
record Json(Object value) {

    static final Json NOTHING = new Json(Map.of());

    static Json parse(String text) {
        Parser parser = new Parser(text);
        return new Json(parser.value());
    }

    Json get(String name) {
        return value instanceof Map<?, ?> members ? new Json(members.get(name)) : NOTHING;
    }

    boolean has(String name) {
        return get(name).value != null;
    }

    String text(String name) {
        return has(name) ? get(name).value.toString() : "";
    }

    long number(String name) {
        return has(name) ? Long.parseLong(text(name)) : 0;
    }

    boolean is(String name) {
        return text(name).equals("true");
    }

    List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    /** Values become maps, lists and texts; null stays null. */
    private static final class Parser {

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Object value() {
            skipBlanks();
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            while (next('{', '}')) {
                skipBlanks();
                String name = string();
                expect(':');
                members.put(name, value());
            }
            return members;
        }

        private List<Object> array() {
            List<Object> items = new ArrayList<>();
            while (next('[', ']')) {
                items.add(value());
            }
            return items;
        }

        /** Steps over the opening or a comma; false at the closing. */
        private boolean next(char opening, char closing) {
            skipBlanks();
            char c = text.charAt(at++);
            if (c == closing) {
                return false;
            }
            skipBlanks();
            if (c == opening && text.charAt(at) == closing) {
                at++;
                return false;
            }
            return true;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            at++;
            for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                string.append(c == '\\' ? escaped(text.charAt(at++)) : c);
            }
            return string.toString();
        }

        private char escaped(char c) {
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
                default -> c;
            };
        }

        private String word() {
            int start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return word.equals("null") ? null : word;
        }

        private void expect(char c) {
            skipBlanks();
            if (text.charAt(at++) != c) {
                throw new IllegalArgumentException(c + " expected at " + at);
            }
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
