package org.neaspec.plenary.web;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.TypedMessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Form} from the raw body, so that Micronaut's own form decoder stays out of it. */
@Singleton
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
class FormReader implements TypedMessageBodyReader<Form> {

    /** Forms without files; with files, the server's own limit holds. */
    static final int MOST_BYTES = 1024 * 1024;

    @Override
    public Argument<Form> getType() {
        return Argument.of(Form.class);
    }

    @Override
    public Form read(Argument<Form> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try {
            if (mediaType != null && mediaType.getName().equals(MediaType.MULTIPART_FORM_DATA)) {
                String boundary = mediaType.getParameters().get("boundary").orElse(null);
                return MultipartForms.read(body.readAllBytes(), boundary);
            }
            byte[] whole = body.readNBytes(MOST_BYTES + 1);
            if (whole.length > MOST_BYTES) {
                throw new HttpStatusException(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "More than a form of text may have");
            }
            return Forms.read(whole);
        } catch (IOException e) {
            throw new CodecException("The form body broke off", e);
        }
    }
}
