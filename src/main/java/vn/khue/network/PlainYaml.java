package vn.khue.network;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** YAML in which every scalar stays the text that was written: 01 does not become 1, nor 010 eight. */
final class PlainYaml {

    private PlainYaml() {
    }

    /** The blocks of a file whose root is a list of maps. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> blocks(String text) {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading,
                new NothingImplied());
        return (List<Map<String, Object>>) yaml.load(text);
    }

    private static final class NothingImplied extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // no scalar is a number, a date or a truth value unless we say so
        }
    }
}
