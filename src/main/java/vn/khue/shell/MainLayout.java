package vn.khue.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.khue.network.CentreInfo;
import vn.khue.security.Person;

/** The frame of every page: navigation, the way here, the publication, the reader. */
@Layout
@PermitAll
@NpmPackage(value = "@fontsource-variable/inter", version = "5.3.0")
@JsModule("./khue.ts")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Pulse pulse;
    private final AuthenticationContext authentication;
    private final Main page = new Main();
    private final Div crumbs = new Div();
    private final Div banner = new Div();
    private final List<PublicationBadge> badges = List.of(new PublicationBadge(), new PublicationBadge());
    private @Nullable Registration following;

    MainLayout(Pulse pulse, Surroundings surroundings, AuthenticationContext authentication) {
        this.pulse = pulse;
        this.authentication = authentication;
        Optional<CentreInfo> centre = surroundings.centre();
        String department = centre.map(CentreInfo::name).orElse("");
        boolean sample = centre.map(CentreInfo::sample).orElse(false);
        addClassName("app");
        add(side(department, surroundings.person()), body(department, sample), bottomBar());
        show(pulse.now());
    }

    private Aside side(String department, Person person) {
        Aside side = new Aside(new Brand(department), new NavigationMenu(), who(person));
        side.addClassName("nav");
        return side;
    }

    private Div who(Person person) {
        String role = getTranslation("role." + person.role().name().toLowerCase(Locale.ROOT));
        Div name = new Div(Markup.text(person.name(), "m"), new Div(Markup.text(role, "muted", "xs")));
        Div who = new Div(avatar(person), name, signOut());
        who.addClassName("who");
        return who;
    }

    private static Span avatar(Person person) {
        Span avatar = Markup.text(initials(person.name()), "ava");
        avatar.getElement().setAttribute("aria-hidden", "true");
        return avatar;
    }

    /** At most two letters that stand for a name; a Vietnamese given name comes last. */
    private static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        return Arrays.stream(words).skip(Math.max(0, words.length - 2))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
    }

    private Div body(String department, boolean sample) {
        crumbs.addClassName("crumb");
        banner.addClassName("banner");
        banner.getElement().setAttribute("role", "status");
        Div body = new Div(phoneTop(department), top(sample), phoneSigns(sample), banner, page);
        body.addClassName("main");
        return body;
    }

    private Header top(boolean sample) {
        Header top = new Header(crumbs);
        top.addClassName("top");
        sampleMark(sample).ifPresent(top::add);
        top.add(badges.getFirst(), languageSwitch(), schemeSwitch());
        return top;
    }

    private Div phoneTop(String department) {
        Div top = new Div(new Brand(department), new Div(languageSwitch(), schemeSwitch(), signOut()));
        top.addClassName("mtop");
        return top;
    }

    private Div phoneSigns(boolean sample) {
        Div signs = new Div(badges.getLast());
        signs.addClassName("only-s");
        sampleMark(sample).ifPresent(signs::add);
        return signs;
    }

    private Optional<Component> sampleMark(boolean sample) {
        return sample ? Optional.of(Markup.text(getTranslation("shell.sample"), "sample")) : Optional.empty();
    }

    private NavigationMenu bottomBar() {
        NavigationMenu menu = new NavigationMenu();
        menu.addClassName("mnav");
        return menu;
    }

    private NativeButton languageSwitch() {
        NativeButton button = iconButton("shell.language", () -> Preferences.switchLanguage(UI.getCurrent()));
        button.setText(getTranslation("shell.language.other"));
        return button;
    }

    private NativeButton schemeSwitch() {
        NativeButton button = iconButton("shell.scheme", () -> Preferences.switchScheme(UI.getCurrent()));
        button.add(Icon.MOON.draw());
        return button;
    }

    private NativeButton signOut() {
        NativeButton button = iconButton("shell.sign-out", authentication::logout);
        button.add(Icon.OUT.draw());
        return button;
    }

    private NativeButton iconButton(String label, Runnable action) {
        NativeButton button = new NativeButton("", event -> action.run());
        button.addClassName("iconb");
        button.setAriaLabel(getTranslation(label));
        button.setTitle(getTranslation(label));
        return button;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        content.getElement().removeFromParent();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        crumbs.removeAll();
        if (event.getActiveChain().getFirst() instanceof Breadcrumbed here) {
            showWay(here.breadcrumbs());
        }
    }

    /** Shows the way to a page that learnt its name only after it was entered. */
    public void showWay(List<Breadcrumbed.Crumb> way) {
        crumbs.removeAll();
        way.subList(0, way.size() - 1).forEach(crumb -> crumbs.add(step(crumb), new Span("/")));
        crumbs.add(Markup.bold(way.getLast().name()));
    }

    private static Component step(Breadcrumbed.Crumb crumb) {
        return crumb.address().<Component>map(address -> new Anchor(address, crumb.name()))
                .orElseGet(() -> new Span(crumb.name()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = pulse.follow(event.getUI(), this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }

    private void show(News news) {
        badges.forEach(badge -> badge.show(news));
        banner.setVisible(!news.warehouseReady());
        banner.removeAll();
        if (!news.warehouseReady()) {
            banner.add(Icon.INFO.draw(), new Span(getTranslation("shell.warehouse-away")));
        }
    }
}
