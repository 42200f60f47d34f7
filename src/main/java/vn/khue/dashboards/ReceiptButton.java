package vn.khue.dashboards;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;
import vn.khue.dashboards.CardState.Loaded;
import vn.khue.dashboards.CardState.Senseless;
import vn.khue.receipts.Receipt;

/** Writes the figure of a page down and opens the receipt. */
class ReceiptButton extends Div {

    static final String ROUTE = "phieu";

    private final Reading reading;
    private final NativeButton button = new NativeButton(getTranslation("receipt.title"), event -> make());
    private final Span said = new Span();
    private Supplier<Receipt> issue = () -> {
        throw new IllegalStateException("nothing to write down yet");
    };

    ReceiptButton(Reading reading) {
        this.reading = reading;
        addClassName("write-down");
        button.addClassNames("btn", "q");
        button.setEnabled(false);
        said.addClassNames("s", "sec");
        said.getElement().setAttribute("role", "status");
        add(said, button);
    }

    /** There is something to write down. */
    void offer(Supplier<Receipt> what) {
        issue = what;
        said.setText("");
        button.setEnabled(true);
    }

    /** What was offered belongs to another question. */
    void withdraw() {
        said.setText("");
        button.setEnabled(false);
    }

    private void make() {
        button.setEnabled(false);
        reading.start(UI.getCurrent(), issue, Optional::empty, this::made);
    }

    private void made(CardState<Receipt> state) {
        button.setEnabled(true);
        switch (state) {
            case Loaded<Receipt>(Receipt receipt) -> UI.getCurrent().navigate(ROUTE + "/" + receipt.code());
            case Senseless<Receipt>(var reason) -> said.setText(new Refusal(this, reason).words());
            case CardState.Loading<Receipt> _, CardState.Held<Receipt> _, CardState.OutOfScope<Receipt> _,
                    CardState.Failed<Receipt> _ -> said.setText(getTranslation("receipt.not-made"));
        }
    }
}
