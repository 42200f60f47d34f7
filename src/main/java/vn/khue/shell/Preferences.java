package vn.khue.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Language and colour scheme of a reader, kept in the browser and applied before the first paint. */
@Component
class Preferences implements VaadinServiceInitListener {

    private static final String LANGUAGE = "khue-language";
    private static final String SCHEME = "khue-scheme";
    private static final Set<String> SCHEMES = Set.of("light", "dark");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(start -> start.getSession().setLocale(language(start.getRequest())));
        event.addIndexHtmlRequestListener(response -> {
            VaadinRequest request = response.getVaadinRequest();
            response.getDocument().getElementsByTag("html").attr("lang", language(request).getLanguage());
            cookie(request, SCHEME).filter(SCHEMES::contains).ifPresent(scheme ->
                    response.getDocument().getElementsByTag("html").attr("style", "color-scheme: " + scheme));
        });
    }

    /** Vietnamese unless the reader chose English; the language of the browser says little in an office. */
    private static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE).filter("en"::equals).map(Locale::of).orElse(Formats.VIETNAMESE);
    }

    /** Shows everything in the other language, on the same address. */
    static void switchLanguage(UI ui) {
        Locale other = ui.getLocale().getLanguage().equals("en") ? Formats.VIETNAMESE : Locale.ENGLISH;
        ui.getSession().setLocale(other);
        ui.getPage().executeJs("window.khue.remember($0, $1); window.location.reload()", LANGUAGE,
                other.getLanguage());
    }

    /** Turns light to dark and back. */
    static void switchScheme(UI ui) {
        ui.getPage().executeJs("window.khue.switchScheme($0)", SCHEME);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name)).map(Cookie::getValue).findFirst();
    }
}
