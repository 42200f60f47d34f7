package vn.khue.network;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The units for everybody, and the refusal to start on the wrong side of sample and real data.
 *
 * @see "docs/decisions/0013-the-profile-demo-is-the-one-switch.md"
 */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    Units units() {
        return Units.bundled();
    }

    @Bean
    CentreUnits centreUnits(Units units, Centre centre) {
        return new CentreUnits(units, centre);
    }

    /** Refuses before the warehouse or the web server starts. */
    @Bean
    RightSide rightSide(Centre centre, Environment environment) {
        centre.refuseUnless(environment.matchesProfiles("demo"));
        return new RightSide();
    }

    /** Proof that what was asked for and what is kept agree. */
    record RightSide() {
    }
}
