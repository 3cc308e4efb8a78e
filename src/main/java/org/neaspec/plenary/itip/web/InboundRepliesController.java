package org.neaspec.plenary.itip.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.itip.Replies;
import org.neaspec.plenary.itip.ReplyMailbox;
import org.neaspec.plenary.web.NoSuchPage;

/**
 * The door for a mail server that hands replies over instead of keeping a mailbox: one mail as it arrived, with the secret that was
 * agreed. Without a secret, or with another, there is no such address. Whatever a mail is, it is taken and kept, so that no mail
 * server sends it again or tells its sender.
 */
@Controller("/api/replies")
@ExecuteOn(TaskExecutors.BLOCKING)
class InboundRepliesController {

    private static final String BEARER = "Bearer ";

    private final ReplyMailbox mailbox;
    private final Replies replies;

    InboundRepliesController(ReplyMailbox mailbox, Replies replies) {
        this.mailbox = mailbox;
        this.replies = replies;
    }

    @Post
    @Consumes("message/rfc822")
    HttpResponse<?> receive(HttpRequest<byte[]> request) {
        if (!known(request.getHeaders().get(HttpHeaders.AUTHORIZATION))) {
            throw new NoSuchPage();
        }
        return request.getBody(byte[].class)
                .filter(mail -> mail.length > 0)
                .<HttpResponse<?>>map(this::take)
                .orElseGet(HttpResponse::badRequest);
    }

    private HttpResponse<?> take(byte[] mail) {
        replies.take(mail);
        return HttpResponse.noContent();
    }

    private boolean known(@Nullable String authorization) {
        String secret = mailbox.getSecret();
        return !secret.isBlank()
                && authorization != null
                && MessageDigest.isEqual(bytes(BEARER + secret), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
