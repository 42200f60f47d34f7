package vn.khue.catalogue.internal;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file as editors see it: by the core schema of YAML 1.2, in which a day is a text and "no" is one too. */
final class YamlAsJson {

    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private YamlAsJson() {
    }

    static JsonNode of(String yaml) {
        return JsonMapper.builder().build().valueToTree(
                value(new Yaml(new LoaderOptions()).compose(new StringReader(yaml))));
    }

    private static @Nullable Object value(Node node) {
        return switch (node) {
            case MappingNode mapping -> properties(mapping);
            case SequenceNode sequence -> sequence.getValue().stream().map(YamlAsJson::value).toList();
            case ScalarNode scalar when scalar.getScalarStyle() == ScalarStyle.PLAIN -> plain(scalar.getValue());
            case ScalarNode scalar -> scalar.getValue();
            default -> throw new IllegalArgumentException(node.toString());
        };
    }

    private static Map<String, @Nullable Object> properties(MappingNode mapping) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        mapping.getValue().forEach(entry -> properties.put(((ScalarNode) entry.getKeyNode()).getValue(),
                value(entry.getValueNode())));
        return properties;
    }

    private static @Nullable Object plain(String text) {
        return switch (text) {
            case "", "~", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> WHOLE.matcher(text).matches() ? Long.valueOf(text)
                    : NUMBER.matcher(text).matches() ? (Object) new BigDecimal(text) : text;
        };
    }
}
