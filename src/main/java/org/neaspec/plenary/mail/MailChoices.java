package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neaspec.plenary.shared.Secrets;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.OneClick;

/**
 * What people want no mails about. The address in each such mail is the permission to say so: it is signed, holds for one
 * registration and one topic, and opens nothing else.
 */
@Singleton
public class MailChoices {

    private static final String PURPOSE = "mail-choice";
    private static final Pattern TOKEN = Pattern.compile("([0-9A-Z]{4}-[0-9A-Z]{4})([a-z])([A-Za-z0-9_-]{43})");

    private final MailChoiceRepository rows;
    private final Secrets secrets;
    private final Site site;

    MailChoices(MailChoiceRepository rows, Secrets secrets, Site site) {
        this.rows = rows;
        this.secrets = secrets;
        this.site = site;
    }

    /** A choice that an address is about. */
    public record Choice(long registrationId, MailTopic topic, String meeting, String slug) {}

    /** @param reference of the registration */
    public String link(String reference, MailTopic topic) {
        return site.link(OneClick.PATH + token(reference, topic));
    }

    /** What a token is about; empty for one that we did not make, or of somebody who is gone. */
    public Optional<Choice> of(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String reference = parts.group(1);
        return MailTopic.of(parts.group(2))
                .filter(topic -> same(token, token(reference, topic)))
                .flatMap(topic -> rows.known(reference)
                        .map(known -> new Choice(known.registrationId(), topic, known.meeting(), known.slug())));
    }

    public boolean stopped(long registrationId, MailTopic topic) {
        return rows.stopped(registrationId, topic) > 0;
    }

    public void stop(Choice choice) {
        rows.stop(choice.registrationId(), choice.topic());
    }

    public void resume(Choice choice) {
        rows.resume(choice.registrationId(), choice.topic());
    }

    private String token(String reference, MailTopic topic) {
        byte[] signed = secrets.sign(PURPOSE, (reference + topic.letter()).getBytes(StandardCharsets.UTF_8));
        return reference
                + topic.letter()
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
