package org.neaspec.plenary.api.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request: one JSON object whose values are text, yes or no, lists of text, or objects of these. Anything else, a
 * name that comes twice and broken UTF-8 are refused; null is the same as not sent.
 */
final class JsonBody {

    static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_VALUES = 200;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Object> values;

    private JsonBody(Map<String, Object> values) {
        this.values = values;
    }

    static JsonBody read(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw ApiProblem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", "The body is longer than 64 KB.");
        }
        try (JsonParser parser = JSON.createParser(utf8(body))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed();
            }
            Map<String, Object> values = object(parser, true);
            if (parser.nextToken() != null) {
                throw malformed();
            }
            return new JsonBody(values);
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** All names that came with a value. */
    Map<String, Object> values() {
        return values;
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    /** @param deeper whether its values may be objects themselves */
    private static Map<String, Object> object(JsonParser parser, boolean deeper) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Object value = value(parser, parser.nextToken(), deeper);
            if (value != null) {
                values.put(name, value);
            }
            if (values.size() > MOST_VALUES) {
                throw malformed();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw malformed();
        }
        return values;
    }

    @Nullable
    private static Object value(JsonParser parser, JsonToken token, boolean deeper) throws IOException {
        if (token == JsonToken.START_OBJECT && deeper) {
            return object(parser, false);
        }
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case START_ARRAY -> texts(parser);
            default -> throw malformed();
        };
    }

    private static List<String> texts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            if (token != JsonToken.VALUE_STRING || texts.size() == MOST_VALUES) {
                throw malformed();
            }
            texts.add(parser.getText());
            token = parser.nextToken();
        }
        return texts;
    }

    private static ApiProblem malformed() {
        return ApiProblem.badRequest(
                "The body is not one JSON object with fields of text, true or false, or lists of text, or objects of these, each once.");
    }
}
