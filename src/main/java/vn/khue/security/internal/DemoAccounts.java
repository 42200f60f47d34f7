package vn.khue.security.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.khue.security.People;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;

/** The accounts of the demonstration, as {@code application-demo.yaml} has them, made anew at each start. */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoAccounts.Settings.class)
class DemoAccounts implements SmartInitializingSingleton {

    private final People people;
    private final Settings settings;

    DemoAccounts(People people, Settings settings) {
        this.people = people;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        settings.accounts().forEach(account -> people.put(account.person(), settings.password()));
    }

    /**
     * @param password of all of them
     * @param accounts who they are
     */
    @ConfigurationProperties("khue.demonstration")
    record Settings(String password, List<DemoAccount> accounts) {

        Settings {
            if (password == null || password.isBlank()) {
                throw new IllegalArgumentException("KHUE_DEMO_PASSWORD is not set; ops/run --demo does it");
            }
        }
    }

    /** One account; who has no sender hands in nothing. */
    record DemoAccount(String login, String name, Role role, @DefaultValue Set<String> units,
            @DefaultValue Set<String> schools, @Nullable String sender) {

        Person person() {
            return new Person(login, name, role, new Scope(units, schools, Audience.INTERNAL),
                    Optional.ofNullable(sender));
        }
    }
}
