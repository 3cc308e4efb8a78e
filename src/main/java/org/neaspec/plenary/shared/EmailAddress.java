package org.neaspec.plenary.shared;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One strict e-mail address: a plain local part (RFC 5321 dot-string), an at sign and a domain of at least two labels. No
 * display name, quotes, comments, routes or address literals, so that mail written to it goes to nobody else.
 *
 * @param text as it is written to: the domain in its ASCII form (RFC 5890 A-labels), lower case; the local part as typed
 */
public record EmailAddress(String text) {

    /** No address at all: of somebody who cannot be written to. */
    public static final EmailAddress NONE = new EmailAddress("");

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** The address in what somebody typed, spaces around it put aside; empty when it is not exactly one address. */
    public static Optional<EmailAddress> parse(String typed) {
        var trimmed = typed.strip();
        var at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        var local = trimmed.substring(0, at);
        var domain = asciiDomain(trimmed.substring(at + 1));
        var text = local + '@' + domain;
        return local.length() <= LONGEST_LOCAL
                        && text.length() <= LONGEST
                        && LOCAL.matcher(local).matches()
                        && DOMAIN.matcher(domain).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    /** Whether there is no address. */
    public boolean missing() {
        return text.isEmpty();
    }

    /** What makes two spellings one address: all in lower case. Mail systems that tell case apart are not known to us. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** As people read it: the domain in its own script. */
    public String readable() {
        var at = text.lastIndexOf('@') + 1;
        return text.substring(0, at) + IDN.toUnicode(text.substring(at));
    }

    @Override
    public String toString() {
        return text;
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }
}
