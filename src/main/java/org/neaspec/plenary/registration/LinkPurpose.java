package org.neaspec.plenary.registration;

/** What a secret link opens. */
public enum LinkPurpose {
    /** The personal page. */
    MY("my"),
    /** The personal calendar. */
    FEED("feed");

    private final String signedAs;

    LinkPurpose(String signedAs) {
        this.signedAs = signedAs;
    }

    String signedAs() {
        return signedAs;
    }
}
