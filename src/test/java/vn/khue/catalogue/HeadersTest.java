package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    private final Headers certificates = Catalogue.bundled().contract("accreditation-certificates").headers();

    @ParameterizedTest
    @ValueSource(strings = {"Mã trường", "MÃ TRƯỜNG", " Mã\n trường ", "Mã\u00a0trường", "\ufeffMã trường", "Mã trường (*)",
        "Mã trường*", "Mã CSGD", "School", "school"})
    void aHeaderIsFoundHoweverItIsWritten(String header) {
        assertThat(certificates.match(header)).map(Column::id).contains("school");
        assertThat(certificates.match(Normalizer.normalize(header, Normalizer.Form.NFD))).map(Column::id)
                .contains("school");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ma truong", "Mả trường", "Mã", "", "Trường"})
    void diacriticsTellWordsApart(String header) {
        assertThat(certificates.match(header)).isEmpty();
    }

    @Test
    void theRequiredColumnsThatNobodyNamedAreMissing() {
        assertThat(certificates.missing(List.of("Số GCN", "Mã CSGD", "Ghi chú", "Ngày hết hạn"))).extracting(Column::id)
                .containsExactly("level", "issued_on");
    }
}
