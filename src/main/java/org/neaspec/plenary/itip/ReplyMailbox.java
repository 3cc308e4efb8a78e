package org.neaspec.plenary.itip;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import org.neaspec.plenary.shared.Digests;

/** The mailbox that replies come to, from {@code plenary.replies} (REPLIES_HOST and so on). Without a host or a secret nobody is asked to reply. */
@ConfigurationProperties("plenary.replies")
public interface ReplyMailbox {

    @Bindable(defaultValue = "")
    String getHost();

    @Nullable
    Integer getPort();

    @Bindable(defaultValue = "")
    String getUser();

    @Bindable(defaultValue = "")
    String getPassword();

    /** Whether the connection is encrypted from its first byte (port 993). */
    @Bindable(defaultValue = "true")
    boolean isTls();

    @Bindable(defaultValue = "INBOX")
    String getFolder();

    /**
     * The name by which our own mail server signs its {@code Authentication-Results} (RFC 8601). With it, only replies whose sender
     * it confirmed count; without it, those that say to come from the invited address wait for staff to note them.
     */
    @Bindable(defaultValue = "")
    String getAuthority();

    /** What a mail server says that hands replies over by HTTP; empty where none does. */
    @Bindable(defaultValue = "")
    String getSecret();

    /** Whether a mail server of ours says who may be believed. */
    default boolean isVouchedFor() {
        return !getAuthority().isBlank();
    }

    /** What tells this mailbox from another that was read before. */
    default String getKey() {
        return Digests.sha256Hex(getHost() + " " + getUser() + " " + getFolder());
    }

    /** Whether replies are read at all. */
    default boolean isRead() {
        return !getHost().isBlank() || !getSecret().isBlank();
    }
}
