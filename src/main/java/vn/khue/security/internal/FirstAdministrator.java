package vn.khue.security.internal;

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

/**
 * An administrator for whoever starts Khuê with nobody at the keyboard: made when a password was set and no account
 * exists. Otherwise the first-run page makes one.
 */
@Component
@Profile("!demo")
@EnableConfigurationProperties(FirstAdministrator.Settings.class)
class FirstAdministrator implements SmartInitializingSingleton {

    private final People people;
    private final Settings settings;

    FirstAdministrator(People people, Settings settings) {
        this.people = people;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (people.isEmpty()) {
            settings.given().ifPresent(password -> people.put(administrator(), password));
        }
    }

    private Person administrator() {
        return new Person(settings.login(), settings.login(), Role.ADMINISTRATOR,
                new Scope(settings.units(), Set.of(), Audience.INTERNAL), Optional.of(Person.DEPARTMENT));
    }

    /**
     * @param login name to sign in with
     * @param password {@code KHUE_ADMIN_PASSWORD}; null: nobody is made
     * @param units codes of the units in scope: {@code KHUE_ADMIN_UNITS}; none: the province, once the centre is opened
     */
    @ConfigurationProperties("khue.admin")
    record Settings(@DefaultValue("quantri") String login, @Nullable String password,
            @DefaultValue Set<String> units) {

        Optional<String> given() {
            return Optional.ofNullable(password).filter(text -> !text.isBlank());
        }
    }
}
