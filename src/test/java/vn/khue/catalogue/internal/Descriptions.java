package vn.khue.catalogue.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What editors say of a property, in Vietnamese. A property of both kinds of files is described once. */
final class Descriptions {

    private static final Map<String, String> WORDS = PlainYaml.load("/schema/descriptions.yaml");

    private Descriptions() {
    }

    /** @param path "contract.columns.*.vi", or what follows the kind for both kinds */
    static String of(String path) {
        return Optional.ofNullable(WORDS.get(key(path)))
                .orElseThrow(() -> new IllegalStateException("nothing is said of " + path));
    }

    /** Where the words for a path stand. */
    static String key(String path) {
        return WORDS.containsKey(path) ? path : path.substring(path.indexOf('.') + 1);
    }

    static Set<String> keys() {
        return WORDS.keySet();
    }
}
