package org.neaspec.plenary.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a form body with files ({@code multipart/form-data}, RFC 7578) as browsers send it, whole in memory. */
final class MultipartForms {

    private static final Pattern NAME = Pattern.compile("(?i)form-data;.*?\\bname=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)\\bfilename=\"([^\"]*)\"");
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};

    private final byte[] body;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, Upload> files = new LinkedHashMap<>();
    private int count;

    private MultipartForms(byte[] body) {
        this.body = body;
    }

    /** @param boundary from the content type */
    static Form read(byte[] body, @Nullable String boundary) {
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw refused("No boundary");
        }
        MultipartForms form = new MultipartForms(body);
        form.read(boundary.getBytes(StandardCharsets.ISO_8859_1));
        return new Form(form.fields, form.files);
    }

    private void read(byte[] boundary) {
        byte[] mark = new byte[boundary.length + 4];
        System.arraycopy(new byte[] {'\r', '\n', '-', '-'}, 0, mark, 0, 4);
        System.arraycopy(boundary, 0, mark, 4, boundary.length);
        byte[] first = Arrays.copyOfRange(mark, 2, mark.length);
        int at = indexOf(first, 0);
        if (at < 0) {
            return;
        }
        at += first.length;
        while (!closing(at)) {
            int begin = indexOf(BLANK_LINE, at);
            int end = begin < 0 ? -1 : indexOf(mark, Math.min(begin + 2, body.length));
            if (begin < 0 || end < 0) {
                throw refused("Broken off");
            }
            part(text(at, begin), Math.min(begin + 4, end), end);
            at = end + mark.length;
        }
    }

    private boolean closing(int at) {
        return at + 1 >= body.length || (body[at] == '-' && body[at + 1] == '-');
    }

    private void part(String head, int from, int to) {
        if (++count > Forms.MOST_FIELDS) {
            throw refused("More than " + Forms.MOST_FIELDS + " fields");
        }
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            throw refused("A part without a name");
        }
        Matcher file = FILE.matcher(head);
        if (!file.find()) {
            fields.computeIfAbsent(name.group(1), key -> new ArrayList<>(1)).add(text(from, to));
        } else if (!file.group(1).isEmpty() || to > from) {
            String path = file.group(1).replace("%22", "\"");
            String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            files.putIfAbsent(name.group(1), new Upload(last, Arrays.copyOfRange(body, from, to)));
        }
    }

    private String text(int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("Not UTF-8");
        }
    }

    private int indexOf(byte[] wanted, int from) {
        for (int i = from; i <= body.length - wanted.length; i++) {
            if (body[i] == wanted[0] && Arrays.equals(body, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    private static HttpStatusException refused(String why) {
        return new HttpStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
