package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khue.query.Figure.Member;
import vn.khue.query.FigureRequest;
import vn.khue.receipts.Receipt;
import vn.khue.receipts.ReceiptText;
import vn.khue.receipts.ReceiptText.Row;
import vn.khue.receipts.Reopened;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Phiếu số liệu. */
class ReceiptViewTest extends BoardScreenTest {

    private static final FigureRequest COVERAGE = FigureRequest.of(Shown.COVERAGE, "66", FixedFigures.DAY).from(412);

    @Autowired
    FixedReceipts receipts;

    @BeforeEach
    void receiptsAreAsTheyWere() {
        receipts.turn = UnaryOperator.identity();
    }

    @Test
    void thePageOfAnIndicatorWritesItsFigureDownAndOpensTheReceipt() {
        go("chi-so/accreditation-coverage", "at=2023-05-31");
        answer();
        test(find(NativeButton.class, find(ReceiptButton.class).single()).single()).click();
        answer();
        answer();
        find(ReceiptAddress.class).single().show("https://khue.example.vn/");
        assertThat(text(UI.getCurrent())).contains("Phiếu số liệu", "69,64", "711/1.021 trường", "Đúng như đã lập",
                "Bản 2", "TT 22/2024/TT-BGDĐT", "412", "0.1.0+abc1234",
                "https://khue.example.vn/phieu/" + receipts.issue(surroundings.scope, COVERAGE).code(),
                "22/11/2026 08:15");
    }

    @Test
    void aSchoolOpensTheFileTheLineTheHashAndTheTime() {
        open(receipts.issue(surroundings.scope, COVERAGE));
        Grid<Member> schools = grid();
        assertThat(test(schools).size()).isEqualTo(1021);
        schools.setDetailsVisible(test(schools).getRow(0), true);
        SourceCard lines = source(test(schools).getRow(0));
        assertThat(text(lines)).contains("kiem-dinh-2023-05.csv", "418", FixedReceipts.SHA256, "Được tính",
                "22/11/2026 08:15", "Số giấy chứng nhận", "15/2022", "Cấp độ 2", "14/06/2018");
        Member last = schools.getLazyDataView().getItems()
                .filter(member -> member.school().key().endsWith("1020")).findFirst().orElseThrow();
        assertThat(text(source(last))).contains("Không có dòng nào");
    }

    @Test
    void anotherFigureIsSaidWithBoth() {
        Receipt receipt = receipts.issue(surroundings.scope, COVERAGE);
        receipts.turn = opened -> opened instanceof Reopened.Asked asked ? new Reopened.Asked(asked.receipt(),
                Optional.of(new ReceiptText(asked.receipt().text().request(), List.of(Row.of("66", Ratio.of(710, 1021))))), asked.figure(),
                asked.pins()) : opened;
        open(receipt);
        assertThat(text(UI.getCurrent())).contains("Khác", "711/1.021 trường", "710/1.021 trường")
                .doesNotContain("Đúng như đã lập");
    }

    @Test
    void aReceiptThatWasAlteredShowsNothing() {
        Receipt receipt = receipts.issue(surroundings.scope, COVERAGE);
        receipts.turn = opened -> new Reopened.Altered(opened.code(), opened.madeAt());
        open(receipt);
        assertThat(text(UI.getCurrent())).contains("Bản lưu bị sửa").doesNotContain("711", "1.021");
    }

    @Test
    void aForeignReceiptLooksLikeNone() {
        Receipt receipt = receipts.issue(surroundings.scope, COVERAGE);
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "646");
        open(receipt);
        String foreign = text(find(ReceiptCard.class).single());
        go("phieu/" + "0".repeat(26), "");
        answer();
        assertThat(text(find(ReceiptCard.class).single())).isEqualTo(foreign).contains("Không có phiếu này");
    }

    @Test
    void thePhoneReadsTheAddressOffThePaper() throws Exception {
        String address = "https://khue.example.vn/phieu/Z5RM0RDG82GMHNK1826WWM2HXC";
        assertThat(new QRCodeReader().decode(picture(QrCode.svg(address))).getText()).isEqualTo(address);
    }

    /** Four points a module, as a camera would see it. */
    private static BinaryBitmap picture(String svg) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * 4;
        int[] points = new int[side * side];
        Arrays.fill(points, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
        while (module.find()) {
            for (int at = 0; at < 16; at++) {
                points[(Integer.parseInt(module.group(2)) * 4 + at / 4) * side
                        + Integer.parseInt(module.group(1)) * 4 + at % 4] = 0;
            }
        }
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, points)));
    }

    private void open(Receipt receipt) {
        go("phieu/" + receipt.code(), "");
        answer();
        answer();
    }

    /** What the page puts behind a school. */
    private SourceCard source(Member member) {
        SourceCard lines = (SourceCard) find(MembersCard.class).single().behind(member).orElseThrow();
        UI.getCurrent().add(lines);
        answer();
        return lines;
    }

    @SuppressWarnings("unchecked")
    private Grid<Member> grid() {
        return find(Grid.class).single();
    }
}
