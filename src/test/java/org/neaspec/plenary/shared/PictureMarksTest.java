package org.neaspec.plenary.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureMarksTest {

    private static final String CANARY = "GPS-CANARY";

    @Test
    void a_photo_loses_what_the_camera_noted_and_keeps_its_picture_and_the_way_it_is_turned() throws IOException {
        var plain = written("jpg");
        var marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 2);
        marked.writeBytes(segment(0xE1, exif(6)));
        marked.writeBytes(segment(0xFE, CANARY.getBytes(StandardCharsets.US_ASCII)));
        marked.writeBytes(segment(0xED, CANARY.getBytes(StandardCharsets.US_ASCII)));
        marked.write(plain, 2, plain.length - 2);
        marked.writeBytes(CANARY.getBytes(StandardCharsets.US_ASCII));

        var clean = PictureMarks.without(FileKind.JPEG, marked.toByteArray());

        assertThat(text(marked.toByteArray())).contains(CANARY);
        assertThat(text(clean)).doesNotContain(CANARY).contains("Exif");
        assertThat(clean[2 + 4 + 6 + 8 + 2 + 9]).as("orientation").isEqualTo((byte) 6);
        assertThat(pixels(clean)).isEqualTo(pixels(plain));
        assertThat(PictureMarks.without(FileKind.JPEG, plain)).isEqualTo(plain);
    }

    @Test
    void a_drawing_loses_its_texts_and_what_is_broken_stays_as_it_came() throws IOException {
        var plain = written("png");
        var chunk = ByteBuffer.allocate(12 + CANARY.length())
                .putInt(CANARY.length())
                .put(("tEXt" + CANARY).getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .array();
        var marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 33);
        marked.writeBytes(chunk);
        marked.write(plain, 33, plain.length - 33);

        assertThat(PictureMarks.without(FileKind.PNG, marked.toByteArray())).isEqualTo(plain);
        for (var kind : new FileKind[] {FileKind.JPEG, FileKind.PNG}) {
            var cut = Arrays.copyOf(written(kind == FileKind.PNG ? "png" : "jpg"), 60);
            assertThat(PictureMarks.without(kind, cut)).isEqualTo(cut);
        }
    }

    private static byte[] written(String format) throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++) {
            image.setRGB(i % 40, i / 40, i * 7919);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + CANARY.length())
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(CANARY.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
