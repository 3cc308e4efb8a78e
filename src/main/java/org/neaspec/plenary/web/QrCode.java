package org.neaspec.plenary.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the data of an SVG path, one unit for each module, with the quiet zone of four that readers need.
 *
 * @param size width and height in modules, the quiet zone included
 */
public record QrCode(String path, int size) {

    private static final int QUIET = 4;

    public static QrCode of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(path(modules), modules.getWidth() + 2 * QUIET);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }

    /** Runs of dark modules in a row become one rectangle. */
    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                var start = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > start) {
                    path.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(x - start)
                            .append("v1h-")
                            .append(x - start)
                            .append('z');
                }
            }
        }
        return path.toString();
    }
}
