package vn.khue.dashboards;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** An address as a square that a phone reads, drawn as SVG: black on white whatever the scheme, or it is not read. */
final class QrCode {

    /** White around the square, in modules, as ISO/IEC 18004 asks. */
    private static final int MARGIN = 4;

    private QrCode() {
    }

    static String svg(String address) {
        ByteMatrix modules = modules(address);
        int side = modules.getWidth() + 2 * MARGIN;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return """
                <svg viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" aria-hidden="true">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path fill="#000" d="%2$s"/></svg>"""
                .formatted(side, path);
    }

    private static ByteMatrix modules(String address) {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no address for a square: " + address, tooLong);
        }
    }
}
