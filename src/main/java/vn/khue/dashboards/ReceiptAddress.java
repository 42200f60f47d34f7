package vn.khue.dashboards;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import vn.khue.receipts.ReceiptCode;
import vn.khue.shell.Markup;

/** Where a receipt is found again: as a square and in letters, under the name by which the reader's browser came. */
class ReceiptAddress extends Div {

    private final ReceiptCode code;

    ReceiptAddress(ReceiptCode code) {
        this.code = code;
        addClassName("square");
    }

    /** Only the browser knows what the centre is called from outside. */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().executeJs("return document.baseURI").then(String.class, this::show);
    }

    /** @param base address of the centre, with a slash at its end */
    void show(String base) {
        String address = base + ReceiptButton.ROUTE + "/" + code;
        Div drawn = new Div();
        drawn.addClassName("qr");
        drawn.getElement().setProperty("innerHTML", QrCode.svg(address));
        drawn.getElement().setAttribute("role", "img").setAttribute("aria-label", getTranslation("receipt.qr"));
        Paragraph about = new Paragraph(getTranslation("receipt.qr"));
        about.addClassNames("xs", "muted");
        removeAll();
        add(drawn, about, Markup.text(address, "mono", "xs"));
    }
}
