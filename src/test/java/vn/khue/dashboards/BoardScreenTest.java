package vn.khue.dashboards;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.annotation.DirtiesContext;
import vn.khue.dashboards.ScreensOnly.FixedPublications;
import vn.khue.dashboards.ScreensOnly.FixedSurroundings;
import vn.khue.publication.PublicationCommitted;
import vn.khue.query.Figure;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.shell.Formats;
import vn.khue.shell.SignInView;

/** Pages with fixed figures; reads happen when the test says so. */
@SpringBootTest(classes = ScreensOnly.class, properties = "khue.home=${java.io.tmpdir}/khue-screens-${random.uuid}")
@Import(BoardScreenTest.WhenAsked.class)
@WithMockUser
@DirtiesContext
abstract class BoardScreenTest extends SpringBrowserlessTest {

    static final Scope OF_A_SCHOOL = new Scope(Set.of(), Set.of(FixedFigures.SCHOOL), Audience.INTERNAL);

    @TestConfiguration
    static class WhenAsked {

        @Bean
        Reads reads() {
            return new Reads();
        }

        @Bean
        @Primary
        Reading readingWhenAsked(Reads reads) {
            return new Reading(reads);
        }
    }

    static class Reads implements Executor {

        final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable read) {
            waiting.add(read);
        }

        void finish() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }

    @Autowired
    Reads reads;

    @Autowired
    FixedFigures figures;

    @Autowired
    FixedPublications publications;

    @Autowired
    FixedSurroundings surroundings;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void everythingIsWell() {
        reads.waiting.clear();
        figures.turn = UnaryOperator.identity();
        figures.absent = Set.of();
        publications.newest = Optional.of(FixedPublications.published(412));
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "66");
        surroundings.province = "66";
        surroundings.ready = true;
        surroundings.sample = true;
        surroundings.sender = Optional.empty();
        events.publishEvent(new PublicationCommitted(412));
        UI.getCurrent().getSession().setLocale(Formats.VIETNAMESE);
        // away from the frame that was built before the language was known
        navigate(SignInView.class);
    }

    @AfterEach
    void thePageIsClosed() {
        // or it would go on following publications in the tests after this one
        navigate(SignInView.class);
    }

    static Figure broken(Figure figure) {
        throw new IllegalStateException("the warehouse went away");
    }

    void go(String route, String query) {
        UI.getCurrent().navigate(route, QueryParameters.fromString(query));
    }

    KeyFigureCard card(String indicator) {
        return find(KeyFigureCard.class).all().stream().filter(card -> card.indicator().equals(indicator)).findFirst()
                .orElseThrow();
    }

    void commit(int number) {
        publications.newest = Optional.of(FixedPublications.published(number));
        events.publishEvent(new PublicationCommitted(number));
        settle();
    }

    void answer() {
        settle();
        reads.finish();
        settle();
    }

    /** Carries out what other threads handed to the page, then what the browser would be told. */
    static void settle() {
        VaadinSession session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    static String text(Component component) {
        return component.isVisible() ? component.getElement().getText() + " " + component.getChildren()
                .map(BoardScreenTest::text).collect(Collectors.joining(" ")) : "";
    }
}
