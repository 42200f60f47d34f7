package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.network.internal.CentreTable;
import vn.khue.store.TestStore;

class CentreTest {

    private static final CentreInfo SAMPLE =
            new CentreInfo("Sở GD&ĐT Đắk Lắk", "66", true, Optional.of(LocalDate.of(2023, 5, 31)));
    private static final CentreInfo REAL = new CentreInfo("Sở GD&ĐT Hà Nội", "01", false, Optional.empty());

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aNewHomeHasNoCentre(TestStore store) {
        assertThat(centre(store).info()).isEmpty();
        assertThatNoException().isThrownBy(() -> centre(store).refuseUnless(true));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anOpenedCentreIsRemembered(TestStore store) {
        centre(store).open(REAL);
        assertThat(centre(store).info()).contains(REAL);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void openingTheSampleAgainKeepsTheFirst(TestStore store) {
        centre(store).open(SAMPLE);
        CentreInfo again = new CentreInfo("Sở GD&ĐT khác", "01", true, Optional.empty());
        assertThat(centre(store).open(again)).isEqualTo(SAMPLE);
        assertThat(centre(store).info()).contains(SAMPLE);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void ofTwoWhoOpenAtOnceTheSecondFindsTheFirst(TestStore store) {
        CentreTable table = new CentreTable(store.dsl());
        table.insert(REAL);
        assertThat(table.insert(SAMPLE)).isEqualTo(REAL);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theSampleIsRefusedWhereRealDataAre(TestStore store) {
        centre(store).open(REAL);
        assertThatExceptionOfType(SampleMismatch.class).isThrownBy(() -> centre(store).open(SAMPLE))
                .withMessage("Thư mục dữ liệu này chứa số liệu thật của Sở GD&ĐT Hà Nội, không trộn với tỉnh mẫu:"
                        + " chạy ops/run không có --demo, hoặc đặt KHUE_HOME tới thư mục khác."
                        + " · This home holds real data of Sở GD&ĐT Hà Nội: start without --demo,"
                        + " or set KHUE_HOME to another folder.");
        assertThatExceptionOfType(SampleMismatch.class).isThrownBy(() -> centre(store).refuseUnless(true));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void realDataAreRefusedWhereTheSampleIs(TestStore store) {
        centre(store).open(SAMPLE);
        assertThatExceptionOfType(SampleMismatch.class).isThrownBy(() -> centre(store).open(REAL))
                .withMessageStartingWith("Thư mục dữ liệu này chứa tỉnh mẫu, không trộn với số liệu thật:"
                        + " chạy ops/run --demo, hoặc đặt KHUE_HOME tới thư mục khác. · ");
        assertThatExceptionOfType(SampleMismatch.class).isThrownBy(() -> centre(store).refuseUnless(false));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theSampleIsRefusedWhereDeliveriesAreAndNoCentreIsOpen(TestStore store) {
        store.dsl().execute("""
                INSERT INTO delivery (sender, file_name, size, sha256, segment, position, received_at, received_by,
                state, state_at) VALUES ('department', 'danh-ba.csv', 1, '', 0, 0, CURRENT_TIMESTAMP, 'quantri',
                'RECEIVED', CURRENT_TIMESTAMP)""");

        assertThatExceptionOfType(SampleMismatch.class).isThrownBy(() -> centre(store).refuseUnless(true));
        assertThatNoException().isThrownBy(() -> centre(store).refuseUnless(false));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theSampleIsRefusedWhereSomebodyHasAnAccountAndNoCentreIsOpen(TestStore store) {
        store.dsl().execute("""
                INSERT INTO person (login, name, password_hash, role, audience, active)
                VALUES ('quantri', 'Quản trị', '{noop}x', 'ADMINISTRATOR', 'INTERNAL', TRUE)""");

        assertThatExceptionOfType(SampleMismatch.class).isThrownBy(() -> centre(store).refuseUnless(true))
                .withMessageContaining("Thư mục dữ liệu này đã có tài khoản hoặc tệp thật");
        assertThatNoException().isThrownBy(() -> centre(store).refuseUnless(false));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aRealCentreIsBeingSetUpUntilItsAdministratorEndsIt(TestStore store) {
        assertThat(centre(store).isBeingSetUp()).isFalse();
        centre(store).open(REAL);
        assertThat(centre(store).isBeingSetUp()).isTrue();
        centre(store).setUp();
        assertThat(centre(store).isBeingSetUp()).isFalse();
    }

    private static Centre centre(TestStore store) {
        return new Centre(new CentreTable(store.dsl()));
    }
}
