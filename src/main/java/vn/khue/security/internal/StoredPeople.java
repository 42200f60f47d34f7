package vn.khue.security.internal;

import static java.util.stream.Collectors.toSet;
import static vn.khue.store.tables.Tables.PERSON;
import static vn.khue.store.tables.Tables.PERSON_SCOPE;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.khue.security.People;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.store.tables.records.PersonRecord;

/** People in the operational store. */
@Repository
class StoredPeople implements People {

    private static final String UNIT = "UNIT";
    private static final String SCHOOL = "SCHOOL";

    private final DSLContext store;
    private final PasswordEncoder passwords;

    StoredPeople(DSLContext store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    Optional<Account> account(String login) {
        return store.selectFrom(PERSON)
                .where(PERSON.LOGIN.eq(login), PERSON.ACTIVE.isTrue())
                .fetchOptional(person -> new Account(read(person), person.getPasswordHash()));
    }

    @Override
    public Optional<Person> find(String login) {
        return account(login).map(Account::person);
    }

    @Override
    public boolean isEmpty() {
        return !store.fetchExists(PERSON);
    }

    @Override
    @Transactional
    public void put(Person person, String password) {
        PersonRecord row = store.fetchOptional(PERSON, PERSON.LOGIN.eq(person.login()))
                .orElseGet(() -> store.newRecord(PERSON));
        row.setLogin(person.login());
        row.setName(person.name());
        row.setPasswordHash(passwords.encode(password));
        row.setRole(person.role().name());
        row.setAudience(person.scope().audience().name());
        row.setSender(person.sender().orElse(null));
        row.setActive(true);
        row.store();
        write(row.getId(), person.scope());
    }

    @Override
    @Transactional
    public void entrust(String login, Scope scope) {
        PersonRecord row = store.fetchSingle(PERSON, PERSON.LOGIN.eq(login));
        row.setAudience(scope.audience().name());
        row.store();
        write(row.getId(), scope);
    }

    @Override
    @Transactional
    public void deactivate(String login) {
        store.update(PERSON).set(PERSON.ACTIVE, false).where(PERSON.LOGIN.eq(login)).execute();
    }

    private void write(long person, Scope scope) {
        store.deleteFrom(PERSON_SCOPE).where(PERSON_SCOPE.PERSON.eq(person)).execute();
        write(person, UNIT, scope.units());
        write(person, SCHOOL, scope.schools());
    }

    private void write(long person, String kind, Set<String> codes) {
        codes.forEach(code -> store.insertInto(PERSON_SCOPE, PERSON_SCOPE.PERSON, PERSON_SCOPE.KIND, PERSON_SCOPE.CODE)
                .values(person, kind, code)
                .execute());
    }

    private Person read(PersonRecord row) {
        Scope scope = new Scope(codes(row.getId(), UNIT), codes(row.getId(), SCHOOL),
                Audience.valueOf(row.getAudience()));
        return new Person(row.getLogin(), row.getName(), Role.valueOf(row.getRole()), scope,
                Optional.ofNullable(row.getSender()));
    }

    private Set<String> codes(long person, String kind) {
        return store.select(PERSON_SCOPE.CODE)
                .from(PERSON_SCOPE)
                .where(PERSON_SCOPE.PERSON.eq(person), PERSON_SCOPE.KIND.eq(kind))
                .fetch(PERSON_SCOPE.CODE)
                .stream()
                .collect(toSet());
    }
}
