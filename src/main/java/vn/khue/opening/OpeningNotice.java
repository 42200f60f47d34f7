package vn.khue.opening;

import java.util.Locale;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import vn.khue.opening.internal.OpeningCode;

/**
 * Tells who starts a Khuê that nobody has opened how to open it. On the terminal and never in a log, which others may
 * read and which is kept.
 */
class OpeningNotice {

    private final Opening opening;
    private final OpeningCode code;
    private final MessageSource texts;

    OpeningNotice(Opening opening, OpeningCode code, MessageSource texts) {
        this.opening = opening;
        this.code = code;
        this.texts = texts;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (opening.stage() == OpeningStage.UNOPENED) {
            Object[] words = {address(event), code.make(), code.file()};
            System.out.println(texts.getMessage("opening.code", words, Locale.of("vi")) + " · "
                    + texts.getMessage("opening.code", words, Locale.ENGLISH));
        } else {
            code.end();
        }
    }

    private static String address(ApplicationReadyEvent event) {
        return event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? "http://localhost:" + web.getWebServer().getPort() : "";
    }
}
