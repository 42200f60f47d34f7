package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What schools of a group have in common, in the reader's language. */
final class PeerWords {

    private static final List<String> RESPECTS = List.of("level.short.", "peers.ownership.", "peers.area.",
            "peers.size.");

    private PeerWords() {
    }

    /** "THPT, công lập, vùng thuận lợi". */
    static String of(Component page, List<String> alike) {
        return alike.isEmpty() ? page.getTranslation("peers.all") : IntStream.range(0, alike.size())
                .mapToObj(at -> alike.get(at).isEmpty() ? page.getTranslation("peers.unknown")
                        : page.getTranslation(RESPECTS.get(at) + alike.get(at)))
                .collect(Collectors.joining(", "));
    }
}
