package vn.khue.opening;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khue.network.Centre;
import vn.khue.opening.internal.OpeningCode;
import vn.khue.security.People;
import vn.khue.store.Leases;

/** Puts the opening together. */
@Configuration(proxyBeanMethods = false)
class OpeningConfiguration {

    @Bean
    OpeningCode openingCode(@Value("${khue.home}") Path home) {
        return new OpeningCode(home, InstantSource.system());
    }

    @Bean
    Opening opening(Centre centre, People people, Leases leases, PlatformTransactionManager transactions,
            OpeningCode code) {
        return new Opening(centre, people, leases, new TransactionTemplate(transactions), code);
    }

    @Bean
    OpeningNotice openingNotice(Opening opening, OpeningCode code, MessageSource texts) {
        return new OpeningNotice(opening, code, texts);
    }
}
