package org.neaspec.plenary.shared;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Takes out of a picture what cameras and programs write beside it: where and when it was taken, by what and by whom. The picture
 * itself stays as it is, bit by bit, and the way it is turned. What cannot be read as such a picture is left alone.
 */
public final class PictureMarks {

    private static final Set<String> PNG_MARKS = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
    private static final int PNG_BEGIN = 8;
    private static final int CHUNK_FRAME = 12;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int APP_0 = 0xE0;
    private static final int APP_1 = 0xE1;
    private static final int APP_2 = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int APP_15 = 0xEF;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;

    private PictureMarks() {}

    /** The same file without them. */
    public static byte[] without(FileKind kind, byte[] bytes) {
        try {
            return switch (kind) {
                case JPEG -> jpeg(bytes);
                case PNG -> png(bytes);
                case PDF -> bytes;
            };
        } catch (IndexOutOfBoundsException notSuchAPicture) {
            return bytes;
        }
    }

    private static byte[] png(byte[] bytes) {
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, PNG_BEGIN);
        String type = "";
        for (int at = PNG_BEGIN; !type.equals("IEND"); ) {
            int length = ByteBuffer.wrap(bytes).getInt(at) + CHUNK_FRAME;
            if (length < CHUNK_FRAME || length > bytes.length - at) {
                return bytes;
            }
            type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!PNG_MARKS.contains(type)) {
                kept.write(bytes, at, length);
            }
            at += length;
        }
        return kept.toByteArray();
    }

    private static byte[] jpeg(byte[] bytes) {
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, 2);
        int at = 2;
        while (true) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                return bytes;
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == END) {
                // What follows is no part of the picture.
                kept.write(bytes, at, 2);
                return kept.toByteArray();
            }
            int length = 2 + (((bytes[at + 2] & 0xFF) << 8) | (bytes[at + 3] & 0xFF));
            if (length > bytes.length - at) {
                return bytes;
            }
            int end = marker == START_OF_SCAN ? endOfScan(bytes, at + length) : at + length;
            if (marker == APP_1) {
                turned(bytes, at + 4, end, kept);
            } else if (belongsToPicture(marker, bytes, at + 4)) {
                kept.write(bytes, at, end - at);
            }
            at = end;
        }
    }

    private static boolean belongsToPicture(int marker, byte[] bytes, int at) {
        return marker == APP_2
                ? begins(bytes, at, COLOURS)
                : marker == APP_0 || marker == ADOBE || ((marker < APP_0 || marker > APP_15) && marker != COMMENT);
    }

    /** Where the next marker stands that is not part of the coded picture. */
    private static int endOfScan(byte[] bytes, int from) {
        for (int at = from; ; at++) {
            int next = bytes[at + 1] & 0xFF;
            if ((bytes[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
    }

    /** Of what the camera noted only how the picture is turned. */
    private static void turned(byte[] bytes, int from, int end, ByteArrayOutputStream kept) {
        int orientation = begins(bytes, from, EXIF) ? orientation(bytes, from + EXIF.length, end) : 1;
        if (orientation < 2 || orientation > 8) {
            return;
        }
        kept.writeBytes(ByteBuffer.allocate(36)
                .putShort((short) (0xFF00 | APP_1))
                .putShort((short) 34)
                .put(EXIF)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array());
    }

    private static int orientation(byte[] bytes, int from, int end) {
        var tiff = ByteBuffer.wrap(bytes, from, end - from).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }

    private static boolean begins(byte[] bytes, int at, byte[] sought) {
        return at + sought.length <= bytes.length
                && Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length);
    }
}
