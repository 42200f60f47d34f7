package vn.khue.security.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.khue.security.People;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;

/** Somebody must be able to come in: an administrator is made when nobody has an account. */
@Component
@Profile("!demo")
@EnableConfigurationProperties(FirstAdministrator.Settings.class)
class FirstAdministrator implements SmartInitializingSingleton {

    private static final int BITS = 80;

    private final People people;
    private final Settings settings;
    private final MessageSource texts;

    FirstAdministrator(People people, Settings settings, MessageSource texts) {
        this.people = people;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (people.isEmpty()) {
            String password = settings.given().orElseGet(this::generated);
            people.put(administrator(), password);
        }
    }

    private Person administrator() {
        return new Person(settings.login(), settings.login(), Role.ADMINISTRATOR,
                new Scope(settings.units(), Set.of(), Audience.INTERNAL), Optional.of(Person.DEPARTMENT));
    }

    /** To the terminal and never to a log, which others may read and which is kept. */
    private String generated() {
        String password = RandomPassword.ofBits(BITS);
        Object[] words = {settings.login(), password};
        System.out.println(texts.getMessage("security.first-administrator", words, Locale.of("vi")) + " · "
                + texts.getMessage("security.first-administrator", words, Locale.ENGLISH));
        return password;
    }

    /**
     * @param login name to sign in with
     * @param password {@code KHUE_ADMIN_PASSWORD}; null: one is made and printed once
     * @param units codes of the units in scope: {@code KHUE_ADMIN_UNITS}
     */
    @ConfigurationProperties("khue.admin")
    record Settings(@DefaultValue("quantri") String login, @Nullable String password,
            @DefaultValue Set<String> units) {

        Optional<String> given() {
            return Optional.ofNullable(password).filter(text -> !text.isBlank());
        }
    }
}
