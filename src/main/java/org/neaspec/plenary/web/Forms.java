package org.neaspec.plenary.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a form body ({@code application/x-www-form-urlencoded}, WHATWG URL section 5.1) strictly as UTF-8. */
final class Forms {

    static final int MOST_FIELDS = 512;

    private Forms() {}

    /** The fields in the order sent. Refuses broken percent-encoding, broken UTF-8 and more than 512 fields with 400. */
    static Form read(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        for (int start = 0; start < body.length; ) {
            int end = indexOf(body, '&', start, body.length);
            if (end > start) {
                if (++count > MOST_FIELDS) {
                    throw refused("More than " + MOST_FIELDS + " fields");
                }
                int equals = indexOf(body, '=', start, end);
                String value = equals < end ? decode(body, equals + 1, end) : "";
                fields.computeIfAbsent(decode(body, start, equals), name -> new ArrayList<>(1))
                        .add(value);
            }
            start = end + 1;
        }
        return new Form(fields);
    }

    private static int indexOf(byte[] body, char wanted, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] == wanted) {
                return i;
            }
        }
        return end;
    }

    private static String decode(byte[] body, int start, int end) {
        ByteBuffer bytes = ByteBuffer.allocate(end - start);
        for (int i = start; i < end; i++) {
            if (body[i] == '+') {
                bytes.put((byte) ' ');
            } else if (body[i] == '%') {
                if (i + 2 >= end) {
                    throw refused("Broken percent-encoding");
                }
                bytes.put((byte) (hex(body[i + 1]) << 4 | hex(body[i + 2])));
                i += 2;
            } else {
                bytes.put(body[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw refused("Not UTF-8");
        }
    }

    private static int hex(byte digit) {
        int value = Character.digit(digit, 16);
        if (value < 0) {
            throw refused("Broken percent-encoding");
        }
        return value;
    }

    private static HttpStatusException refused(String why) {
        return new HttpStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
