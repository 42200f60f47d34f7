package vn.khue.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What every page of the application shares. */
@Push
@StyleSheet(Aura.STYLESHEET)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    private static final String ICON = "data:image/svg+xml," + URLEncoder.encode("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" \
            fill="#1f56c3"/><circle cx="16" cy="16" r="10" fill="none" stroke="#fff" stroke-width="1.6"/>\
            <path d="M16 11.500l1.300 3.200 3.200 1.300-3.200 1.300-1.300 3.200-1.300-3.200-3.200-1.300 3.200-1.300z" \
            fill="#fff"/></svg>""", StandardCharsets.UTF_8).replace("+", "%20");

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", ICON);
    }
}
