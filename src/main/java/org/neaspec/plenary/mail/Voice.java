package org.neaspec.plenary.mail;

import org.jspecify.annotations.Nullable;

/**
 * How a meeting speaks in one kind of mail: in words of its own, and as somebody of its own.
 *
 * @param wording null for the standard text
 * @param sender null for the sender of the site
 */
record Voice(@Nullable MailWording wording, @Nullable MailSender sender) {

    static final Voice STANDARD = new Voice(null, null);
}
