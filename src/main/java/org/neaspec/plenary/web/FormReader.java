package org.neaspec.plenary.web;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.TypedMessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Form} from the raw body, so that Micronaut's own form decoder stays out of it. */
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class FormReader implements TypedMessageBodyReader<Form> {

    @Override
    public Argument<Form> getType() {
        return Argument.of(Form.class);
    }

    @Override
    public Form read(Argument<Form> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try {
            return Forms.read(body.readAllBytes());
        } catch (IOException e) {
            throw new CodecException("The form body broke off", e);
        }
    }
}
