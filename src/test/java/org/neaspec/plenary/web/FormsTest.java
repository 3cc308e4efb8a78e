package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.exceptions.HttpStatusException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The form reader against random input. */
class FormsTest {

    @RepeatedTest(200)
    void whatever_is_encoded_is_read_back(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            values.add(text(random));
        }
        String name = text(random);
        String body =
                values.stream().map(value -> encode(name) + "=" + encode(value)).collect(Collectors.joining("&"));
        assertThat(Forms.read(body.getBytes(StandardCharsets.US_ASCII)).all(name))
                .isEqualTo(values);
    }

    @RepeatedTest(200)
    void random_bytes_are_read_or_refused(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        byte[] body = new byte[random.nextInt(200)];
        for (int i = 0; i < body.length; i++) {
            body[i] = random.nextInt(3) == 0 ? (byte) "%&=+%a0F".charAt(random.nextInt(8)) : (byte) random.nextInt();
        }
        try {
            assertThat(Forms.read(body).names()).isNotNull();
        } catch (HttpStatusException refused) {
            assertThat(refused.getStatus().getCode()).isEqualTo(400);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 0x10FFFF)
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
