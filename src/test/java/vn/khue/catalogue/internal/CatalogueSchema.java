package vn.khue.catalogue.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.catalogue.internal.Asked.Shape;
import vn.khue.catalogue.internal.Form.Kind;

/**
 * Writes docs/schema from what the readers of the catalogue ask for. Run it after a change of a reader; a new property
 * needs a line in {@code src/test/resources/schema/descriptions.yaml}.
 */
public final class CatalogueSchema {

    static final Path FOLDER = Path.of("docs/schema");
    static final List<CatalogueSchema> ALL = List.of(
            new CatalogueSchema("contract", fields -> new ContractReader(fields).contract()),
            new CatalogueSchema("indicator", fields -> new IndicatorReader(fields).indicator()),
            new CatalogueSchema("board", fields -> new BoardReader(fields).board()));

    private final String kind;
    private final Asked asked;
    private final Map<String, String> said = new TreeMap<>();

    private CatalogueSchema(String kind, Consumer<Fields> reader) {
        this.kind = kind;
        this.asked = Asked.by(reader);
    }

    /** Writes the schemas into the folder of the sources. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (CatalogueSchema schema : ALL) {
            Files.writeString(schema.file(), schema.text());
        }
        System.exit(0);
    }

    String kind() {
        return kind;
    }

    Path file() {
        return FOLDER.resolve(kind + ".schema.json");
    }

    String text() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder().build().writer().with(new DefaultPrettyPrinter().withObjectIndenter(lines)
                .withArrayIndenter(lines)).writeValueAsString(schema()) + "\n";
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", said(kind));
        schema.putAll(object(asked, kind));
        return schema;
    }

    /** Path of every property → what is said of it. */
    Map<String, String> said() {
        schema();
        return said;
    }

    private String said(String path) {
        String words = Descriptions.of(path);
        said.put(path, words);
        return words;
    }

    private Map<String, Object> object(Asked asked, String path) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        Map<String, Object> properties = new LinkedHashMap<>();
        asked.properties().forEach((name, shape) -> properties.put(name, property(shape, path + "." + name)));
        Object others = properties.remove(Asked.ANY_NAME);
        if (!properties.isEmpty()) {
            object.put("properties", properties);
        }
        object.put("additionalProperties", others == null ? false : others);
        if (!asked.always().isEmpty()) {
            object.put("required", asked.always());
        }
        List<Object> either = new ArrayList<>();
        if (!asked.otherwise().isEmpty() || !asked.together().isEmpty()) {
            either.add(Map.of("required", asked.otherwise()));
            asked.instead().forEach(name -> either.add(Map.of("required", with(asked.together(), name))));
            object.put("anyOf", either);
        }
        return object;
    }

    private static List<String> with(List<String> names, String name) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(names);
        return all;
    }

    private Map<String, Object> property(Shape shape, String path) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("description", said(path));
        property.putAll(switch (shape) {
            case Shape.Single(var form) -> single(form);
            case Shape.Many(var form) -> list(single(form));
            case Shape.Section(var inside, var word) -> word.<Map<String, Object>>map(instead -> Map.of("anyOf",
                    List.of(Map.of("const", instead), object(inside, path)))).orElseGet(() -> object(inside, path));
            case Shape.Sections(var inside, var shorthand) -> list(shorthand.<Map<String, Object>>map(name ->
                    Map.of("anyOf", List.of(single(Form.TEXT), object(inside, path))))
                    .orElseGet(() -> object(inside, path)));
        });
        return property;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", items);
        return list;
    }

    private static Map<String, Object> single(Form<?> form) {
        Map<String, Object> single = new LinkedHashMap<>();
        if (!form.choices().isEmpty()) {
            single.put("enum", form.choices());
            return single;
        }
        single.put("type", type(form.kind()));
        if (form.kind() == Kind.TEXT || form.kind() == Kind.TEXT_OR_NUMBER && form != (Form<?>) Form.TEXT) {
            single.put("pattern", "^(" + form.pattern().pattern() + ")$");
        }
        return single;
    }

    /** YAML takes an unquoted value for a number or a truth where it looks like one; the readers take its text. */
    private static Object type(Kind kind) {
        return switch (kind) {
            case TEXT -> "string";
            case TEXT_OR_NUMBER, EXPRESSION -> List.of("string", "number", "boolean");
            case WHOLE -> "integer";
            case NUMBER -> "number";
            case FLAG -> "boolean";
        };
    }
}
