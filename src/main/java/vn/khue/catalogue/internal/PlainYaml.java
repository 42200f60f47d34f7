package vn.khue.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Texts that Khuê brings along: every scalar is a text, "yes" and "no" too. */
public final class PlainYaml {

    private PlainYaml() {
    }

    /** @param resource path on the class path @return maps and lists of texts */
    public static <T> T load(String resource) {
        LoaderOptions options = new LoaderOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(),
                options, new TextsStayTexts());
        try (InputStream file = PlainYaml.class.getResourceAsStream(resource)) {
            return yaml.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class TextsStayTexts extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }
}
