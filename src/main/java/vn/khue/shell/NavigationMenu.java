package vn.khue.shell;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/** The pages that the reader may open. */
class NavigationMenu extends Nav {

    private static final String HEADING = "shell.navigation";

    NavigationMenu() {
        getElement().setAttribute("aria-label", getTranslation(HEADING));
        UnorderedList list = new UnorderedList();
        MenuConfiguration.getMenuEntries().forEach(entry -> list.add(new ListItem(link(entry))));
        add(new H3(getTranslation(HEADING)), list);
    }

    private RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink(entry.menuClass());
        link.add(Icon.valueOf(entry.icon()).draw(), Markup.text(getTranslation(entry.title())));
        // the first page's address begins every other
        link.setHighlightCondition(entry.path().isEmpty() ? HighlightConditions.sameLocation()
                : HighlightConditions.locationPrefix());
        return link;
    }
}
