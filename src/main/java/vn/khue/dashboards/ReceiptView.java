package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.receipts.ReceiptText;
import vn.khue.receipts.Reopened;
import vn.khue.shared.Scope;
import vn.khue.shell.Breadcrumbed;
import vn.khue.shell.MainLayout;
import vn.khue.shell.Markup;
import vn.khue.shell.Surroundings;

/** Phiếu số liệu: a figure as it was written down, and what stands behind it down to the line of the file. */
@Route(ReceiptButton.ROUTE + "/:code")
@PermitAll
class ReceiptView extends Div implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbed {

    private final BoardServices services;
    private final Scope scope;
    private final Paragraph lead = new Paragraph();
    private final Div content = new Div();
    private final List<Crumb> way = new ArrayList<>();

    ReceiptView(BoardServices services, Surroundings surroundings) {
        this.services = services;
        scope = surroundings.person().scope();
        lead.addClassName("lead");
        Div tools = new Div(Markup.button(getTranslation("receipt.print"), () -> UI.getCurrent().getPage()
                .executeJs("window.print()")));
        tools.addClassName("filters");
        Div head = new Div(new Div(new H1(getTranslation("receipt.title")), lead, onPaper()), tools);
        head.addClassName("head");
        content.addClassName("board");
        addClassNames("page", "receipt");
        add(head, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        content.removeAll();
        way.clear();
        ReceiptCard card = new ReceiptCard(services.reading(), services.catalogue());
        card.whenLoaded(this::loaded);
        content.add(card);
        card.ask(() -> services.receipts().open(scope, code));
    }

    private void loaded(Reopened reopened) {
        if (reopened instanceof Reopened.Asked receipt) {
            ReceiptText.Request request = receipt.receipt().text().request();
            learn(receipt, request);
            RuleCard rule = new RuleCard(services.catalogue(), request.indicator());
            rule.addClassName("c8");
            rule.quote(request.rule());
            PinsCard pins = new PinsCard(receipt.pins());
            pins.addClassName("c4");
            content.add(row(rule, pins));
            if (!receipt.isRedefined()) {
                content.add(row(schools(receipt)));
            }
        }
    }

    private void learn(Reopened.Asked receipt, ReceiptText.Request request) {
        String title = services.catalogue().indicator(request.indicator()).title().in(getLocale());
        lead.setText(title + " · " + receipt.figure().unitName() + " · "
                + ReceiptReader.age(receipt).words(this));
        way.add(Crumb.to(title, here(request).indicator(request.indicator(),
                ReceiptText.code(request.units().first())).href()));
        findAncestor(MainLayout.class).showWay(breadcrumbs());
    }

    private static BoardAddress here(ReceiptText.Request request) {
        return BoardAddress.of(Page.OVERVIEW, Optional.empty(), QueryParameters.empty()).at(request.asOf())
                .on(request.tree()).edition(request.publication());
    }

    private MembersCard schools(Reopened.Asked receipt) {
        MembersCard members = new MembersCard(services.reading(), services.catalogue(),
                code -> here(receipt.receipt().text().request()).school(code).href(), look -> { });
        members.open(member -> {
            SourceCard sources = new SourceCard(services.reading(), services.catalogue(), services.units());
            sources.ask(() -> services.receipts().lines(scope, receipt, member.school().key()));
            return sources;
        });
        members.addClassName("c12");
        members.ask(() -> services.receipts().members(scope, receipt));
        return members;
    }

    private Paragraph onPaper() {
        Paragraph words = new Paragraph(getTranslation("receipt.on-paper"));
        words.addClassName("on-paper");
        return words;
    }

    private static Section row(Component... cards) {
        Section row = new Section(cards);
        row.addClassName("grid");
        return row;
    }

    @Override
    public List<Crumb> breadcrumbs() {
        List<Crumb> crumbs = new ArrayList<>(way);
        crumbs.add(Crumb.of(getTranslation("receipt.title")));
        return List.copyOf(crumbs);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("receipt.title") + " · Khuê";
    }
}
