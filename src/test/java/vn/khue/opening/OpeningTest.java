package vn.khue.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khue.network.Centre;
import vn.khue.network.CentreInfo;
import vn.khue.network.TestCentre;
import vn.khue.opening.OpeningRefused.Reason;
import vn.khue.opening.internal.OpeningCode;
import vn.khue.security.People;
import vn.khue.security.Person;
import vn.khue.security.Role;
import vn.khue.security.internal.TestPeople;
import vn.khue.shared.Audience;
import vn.khue.shared.MovingClock;
import vn.khue.shared.Scope;
import vn.khue.store.Leases;
import vn.khue.store.TestStore;

class OpeningTest {

    private static final String HERE = "10.0.0.7";
    private static final String PASSWORD = "hoa gạo nở tháng ba";
    private static final String DEPARTMENT = "Sở GD&ĐT Đắk Lắk";

    @TempDir
    Path home;

    private final MovingClock clock = MovingClock.at("2026-11-22T08:00:00");

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theCodeOpensTheCentreAndMakesItsAdministrator(TestStore store) {
        Started started = new Started(store);
        assertThat(started.opening.stage()).isEqualTo(OpeningStage.UNOPENED);

        started.open(started.code);

        assertThat(started.opening.stage()).isEqualTo(OpeningStage.BEING_SET_UP);
        assertThat(started.centre.info()).contains(new CentreInfo(DEPARTMENT, "66", false, Optional.empty()));
        assertThat(started.people.find("so-gddt")).contains(new Person("so-gddt", "Quản trị Sở", Role.ADMINISTRATOR,
                Scope.ofUnits(Audience.INTERNAL, "66"), Optional.of("department")));
        assertThat(home.resolve("opening.code")).as("the code has done its work").doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aWrongCodeOpensNothing(TestStore store) {
        Started started = new Started(store);

        refused(Reason.WRONG_CODE, () -> started.open("aaaa-bbbb-cccc"));
        refused(Reason.WRONG_CODE, () -> started.open(""));

        assertThat(started.opening.stage()).isEqualTo(OpeningStage.UNOPENED);
        assertThat(started.people.isEmpty()).isTrue();
    }

    @Test
    void theCodeMayBeTypedInCapitalsAndWithoutItsGroups() {
        try (TestStore store = TestStore.h2()) {
            Started started = new Started(store);
            started.open(" " + started.code.replace("-", " ").toUpperCase(Locale.ROOT));
            assertThat(started.opening.stage()).isEqualTo(OpeningStage.BEING_SET_UP);
        }
    }

    @Test
    void afterFiveWrongCodesAnAddressWaitsAMinuteAndNoOtherDoes() {
        try (TestStore store = TestStore.h2()) {
            Started started = new Started(store);
            for (int attempt = 0; attempt < 5; attempt++) {
                refused(Reason.WRONG_CODE, () -> started.opening.check("aaaa-bbbb-cccc", HERE));
            }
            refused(Reason.TOO_MANY_CODES, () -> started.opening.check(started.code, HERE));
            started.opening.check(started.code, "10.0.0.8");
            clock.set("2026-11-22T08:00:59");
            refused(Reason.TOO_MANY_CODES, () -> started.opening.check(started.code, HERE));
            clock.set("2026-11-22T08:01:00");
            started.opening.check(started.code, HERE);
        }
    }

    @Test
    void onlyTheOwnerMayReadTheCodeAndEachStartMakesAnother() throws IOException {
        try (TestStore store = TestStore.h2()) {
            Started first = new Started(store);
            Path file = home.resolve("opening.code");
            assertThat(first.code).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
            assertThat(Files.readString(file)).isEqualTo(first.code + "\n");
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

            Started second = new Started(store);
            assertThat(second.code).isNotEqualTo(first.code);
            refused(Reason.WRONG_CODE, () -> second.open(first.code));
        }
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void ofTwoWhoOpenAtOnceOneDoesAndTheOtherIsTold(TestStore store) throws Exception {
        Started started = new Started(store);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Throwable> told = new ArrayList<>();
        try (ExecutorService browsers = Executors.newFixedThreadPool(2)) {
            List<Future<Throwable>> both = browsers.invokeAll(List.of(browser(started, together, "66", "so-gddt"),
                    browser(started, together, "01", "so-khac")));
            for (Future<Throwable> one : both) {
                Optional.ofNullable(one.get()).ifPresent(told::add);
            }
        }

        assertThat(told).singleElement().isInstanceOfSatisfying(OpeningRefused.class, refused ->
                assertThat(refused.reason()).isIn(Reason.OPENED, Reason.BEING_OPENED));
        String province = started.centre.info().orElseThrow().province();
        assertThat(started.people.find(province.equals("66") ? "so-gddt" : "so-khac")).isPresent();
        assertThat(started.people.find(province.equals("66") ? "so-khac" : "so-gddt")).isEmpty();
    }

    private static Callable<Throwable> browser(Started started, CyclicBarrier together, String province,
            String login) {
        return () -> {
            together.await();
            return catchThrowable(() -> started.opening.open(started.code, HERE, "Sở " + province, province, login,
                    login, PASSWORD));
        };
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anOpenCentreIsOpenedByNoCodeAgain(TestStore store) {
        Started started = new Started(store);
        started.open(started.code);
        refused(Reason.OPENED, () -> started.opening.check(started.code, HERE));
        refused(Reason.OPENED, () -> started.open(started.code));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anAccountThatCannotBeMadeLeavesTheCentreUnopened(TestStore store) {
        Started started = new Started(store);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> started.opening.open(started.code, HERE,
                DEPARTMENT, "66", "h".repeat(65), "Quản trị Sở", PASSWORD));
        assertThat(started.opening.stage()).isEqualTo(OpeningStage.UNOPENED);
        started.open(started.code);
        assertThat(started.opening.stage()).isEqualTo(OpeningStage.BEING_SET_UP);
    }

    @Test
    void aShortPasswordIsRefusedBeforeTheCodeIsLookedAt() {
        try (TestStore store = TestStore.h2()) {
            Started started = new Started(store);
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> started.opening.open(
                    started.code, HERE, DEPARTMENT, "66", "so-gddt", "Quản trị Sở", "mot-hai-ba"));
            assertThat(started.opening.stage()).isEqualTo(OpeningStage.UNOPENED);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theNextStartGoesOnWhereTheCentreWasLeft(TestStore store) {
        Started first = new Started(store);
        first.open(first.code);

        Opening second = started(store, new OpeningCode(home, clock));
        assertThat(second.stage()).isEqualTo(OpeningStage.BEING_SET_UP);
        second.finish();
        assertThat(second.stage()).isEqualTo(OpeningStage.OPEN);
        assertThat(started(store, new OpeningCode(home, clock)).stage()).isEqualTo(OpeningStage.OPEN);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anAdministratorFromBeforeTheCentreOpensItWithoutACodeAndThenReadsTheProvince(TestStore store) {
        Person before = new Person("quantri", "quantri", Role.ADMINISTRATOR,
                new Scope(Set.of(), Set.of(), Audience.INTERNAL), Optional.of("department"));
        People people = TestPeople.of(store);
        people.put(before, PASSWORD);
        Opening opening = started(store, new OpeningCode(home, clock));
        assertThat(opening.stage()).isEqualTo(OpeningStage.WITHOUT_CENTRE);
        refused(Reason.OPENED, () -> opening.check("aaaa-bbbb-cccc", HERE));

        opening.openAs(before, DEPARTMENT, "66");

        assertThat(opening.stage()).isEqualTo(OpeningStage.BEING_SET_UP);
        assertThat(people.find("quantri").orElseThrow().scope()).isEqualTo(Scope.ofUnits(Audience.INTERNAL, "66"));
        refused(Reason.OPENED, () -> opening.openAs(before, DEPARTMENT, "01"));
    }

    @Test
    void theSampleIsNeverBeingSetUp() {
        try (TestStore store = TestStore.h2()) {
            TestCentre.of(store).open(new CentreInfo(DEPARTMENT, "66", true, Optional.empty()));
            assertThat(started(store, new OpeningCode(home, clock)).stage()).isEqualTo(OpeningStage.OPEN);
        }
    }

    private static void refused(Reason reason, ThrowingCallable attempt) {
        assertThatExceptionOfType(OpeningRefused.class).isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Opening started(TestStore store, OpeningCode code) {
        return new Opening(TestCentre.of(store), TestPeople.of(store), new Leases(store.dsl(), Duration.ofSeconds(20)),
                new TransactionTemplate(new DataSourceTransactionManager(store.dataSource())), code);
    }

    /** A Khuê just started on a home. */
    private final class Started {

        final Centre centre;
        final People people;
        final Opening opening;
        final String code;

        Started(TestStore store) {
            OpeningCode made = new OpeningCode(home, clock);
            centre = TestCentre.of(store);
            people = TestPeople.of(store);
            opening = started(store, made);
            code = made.make();
        }

        void open(String typed) {
            opening.open(typed, HERE, DEPARTMENT, "66", "so-gddt", "Quản trị Sở", PASSWORD);
        }
    }
}
