package org.neaspec.plenary.web;

import org.jspecify.annotations.Nullable;

/**
 * The form token of one visitor: a random text and its signature, the same in the cookie {@code csrf} and in the
 * hidden field. Made only when a page prints it, so that pages without forms set no cookie.
 */
public final class FormToken {

    private final @Nullable String known;
    private final @Nullable FormTokens maker;
    private @Nullable String made;

    private FormToken(@Nullable String known, @Nullable FormTokens maker) {
        this.known = known;
        this.maker = maker;
    }

    static FormToken known(String value) {
        return new FormToken(value, null);
    }

    static FormToken onDemand(FormTokens maker) {
        return new FormToken(null, maker);
    }

    /** For pages rendered once for everyone: printing it is a bug, for it would give all visitors one token. */
    static FormToken none() {
        return new FormToken(null, null);
    }

    public String value() {
        if (known != null) {
            return known;
        }
        if (made == null) {
            if (maker == null) {
                throw new IllegalStateException("A page for everyone cannot hold a form that posts");
            }
            made = maker.make();
        }
        return made;
    }

    /** The token made while this page was printed, to be set as a cookie; null when there is none to set. */
    @Nullable
    String made() {
        return made;
    }
}
