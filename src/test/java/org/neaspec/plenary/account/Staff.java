package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.neaspec.plenary.story.Browser;

/** Makes members of staff for stories, with names of their own. */
@Singleton
public class Staff {

    public static final String PASSWORD = "blue tram over seven hills";

    /** Of the password at next to no cost: what a real one costs is the business of {@link PasswordsTest}. */
    private static final String HASH = ArgonHash.of(PASSWORD, 64, 1).toString();

    private final AccountRepository accounts;

    Staff(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** A new organiser; returns the e-mail address. */
    public String organiser() {
        return make(Role.ORGANISER);
    }

    public String administrator() {
        return make(Role.ADMINISTRATOR);
    }

    /** Signs a browser in as a new organiser, or as a new administrator. */
    public Browser signIn(Browser browser, Role role) {
        browser.post("/sign-in", "email", make(role), "password", PASSWORD);
        return browser;
    }

    /** A new colleague with roles at single meetings only; returns the e-mail address. */
    public String member() {
        return make(Role.MEMBER);
    }

    public Browser signIn(Browser browser, String email) {
        browser.post("/sign-in", "email", email, "password", PASSWORD);
        return browser;
    }

    public long id(String email) {
        return accounts.credential(email).orElseThrow().id();
    }

    public void disable(String email) {
        accounts.disableByEmail(email);
    }

    private String make(Role role) {
        String email = "staff-" + UUID.randomUUID() + "@example.org";
        accounts.add(
                email,
                switch (role) {
                    case MEMBER -> "Test Colleague";
                    case ORGANISER -> "Test Organiser";
                    case ADMINISTRATOR -> "Test Administrator";
                },
                HASH,
                role);
        return email;
    }
}
