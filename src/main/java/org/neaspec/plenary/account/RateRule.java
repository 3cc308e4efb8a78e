package org.neaspec.plenary.account;

import java.time.Duration;

/** How often something may be done; what is counted together is the key given with it. */
public enum RateRule {
    /** Wrong passwords for one account. */
    SIGN_IN_ACCOUNT(5, Duration.ofMinutes(15), false),
    SIGN_IN_ACCOUNT_DAY(10, Duration.ofDays(1), false),
    /** Wrong passwords from one network, whatever the account. */
    SIGN_IN_NETWORK(50, Duration.ofMinutes(15), false),
    /** Links to make an account or to set a password, tried from one network. */
    INVITATION_NETWORK(30, Duration.ofMinutes(15), false),
    /** Mails with a personal link to one address. */
    LINK_ADDRESS(3, Duration.ofHours(1), true),
    /** Mails with a link for a new password to one address. */
    PASSWORD_LINK_ADDRESS(3, Duration.ofHours(1), false),
    /** Wrong present passwords given to change one account's. */
    PRESENT_PASSWORD(5, Duration.ofMinutes(15), false),
    /** Public forms sent from one network. */
    FORM_NETWORK(30, Duration.ofMinutes(1), true),
    /** Files sent with forms from one network. */
    FORM_FILES(60, Duration.ofHours(1), true),
    /** Papers printed for one person or staff member; those of visitors are printed once for all. */
    PAPER_NETWORK(60, Duration.ofMinutes(1), true),
    /** Fetches of one personal calendar; programs that behave come once an hour. */
    CALENDAR_FEED(60, Duration.ofHours(1), true),
    /** Addresses of calendars that open nothing, from one network. */
    CALENDAR_REFUSED(100, Duration.ofMinutes(15), true),
    /** Requests of programs with one token. */
    API_TOKEN(600, Duration.ofMinutes(1), true),
    /** Requests of programs without a token from one network. */
    API_NETWORK(120, Duration.ofMinutes(1), true),
    /** Tokens that open nothing, from one network. */
    API_REFUSED(60, Duration.ofMinutes(15), false),
    /** Failed sign-ins from one network that are written to the record one by one. */
    AUDIT_NETWORK(20, Duration.ofHours(1), false);

    private final int times;
    private final Duration window;
    private final boolean openWhenUnknown;

    RateRule(int times, Duration window, boolean openWhenUnknown) {
        this.times = times;
        this.window = window;
        this.openWhenUnknown = openWhenUnknown;
    }

    int times() {
        return times;
    }

    /** How long to wait at most until something of this may be done again. */
    public long seconds() {
        return window.toSeconds();
    }

    /** Whether to let people through while the database cannot say. */
    boolean openWhenUnknown() {
        return openWhenUnknown;
    }
}
