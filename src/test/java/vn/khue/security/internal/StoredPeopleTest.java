package vn.khue.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;

class StoredPeopleTest {

    private static final int LEAST_STRENGTH = 4;
    private static final Person OFFICER = new Person("chuyenvien", "Chuyên viên", Role.OFFICER,
            Scope.ofUnits(Audience.INTERNAL, "66", "54"), Optional.of(Person.DEPARTMENT));
    private static final Person SCHOOL = new Person("truong", "Nhà trường", Role.SCHOOL,
            new Scope(Set.of(), Set.of("66643001"), Audience.SHARED), Optional.empty());

    private final PasswordEncoder passwords = new BCryptPasswordEncoder(LEAST_STRENGTH);

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void peopleComeBackAsTheyWentIn(TestStore store) {
        StoredPeople people = new StoredPeople(store.dsl(), passwords);
        assertThat(people.isEmpty()).isTrue();
        people.put(OFFICER, "hoa-gao");
        people.put(SCHOOL, "hoa-sen");
        assertThat(people.isEmpty()).isFalse();
        assertThat(people.find("chuyenvien")).contains(OFFICER);
        assertThat(people.find("truong")).contains(SCHOOL);
        assertThat(people.find("khongai")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void puttingAgainReplacesScopeAndPassword(TestStore store) {
        StoredPeople people = new StoredPeople(store.dsl(), passwords);
        people.put(OFFICER, "hoa-gao");
        Person narrower = new Person(OFFICER.login(), OFFICER.name(), Role.OFFICER,
                Scope.ofUnits(Audience.INTERNAL, "643"), Optional.empty());
        people.put(narrower, "hoa-sen");
        assertThat(people.find("chuyenvien")).contains(narrower);
        String hash = people.account("chuyenvien").orElseThrow().passwordHash();
        assertThat(passwords.matches("hoa-sen", hash)).isTrue();
        assertThat(passwords.matches("hoa-gao", hash)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anotherScopeKeepsThePassword(TestStore store) {
        StoredPeople people = new StoredPeople(store.dsl(), passwords);
        people.put(OFFICER, "hoa-gao");
        people.entrust("chuyenvien", Scope.ofUnits(Audience.SHARED, "01"));
        assertThat(people.find("chuyenvien").orElseThrow().scope()).isEqualTo(Scope.ofUnits(Audience.SHARED, "01"));
        assertThat(passwords.matches("hoa-gao", people.account("chuyenvien").orElseThrow().passwordHash())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aClosedAccountIsNobodys(TestStore store) {
        StoredPeople people = new StoredPeople(store.dsl(), passwords);
        people.put(OFFICER, "hoa-gao");
        people.deactivate("chuyenvien");
        assertThat(people.find("chuyenvien")).isEmpty();
        assertThat(people.isEmpty()).as("the login stays taken").isFalse();
    }
}
