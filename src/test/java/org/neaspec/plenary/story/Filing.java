package org.neaspec.plenary.story;

import java.util.UUID;

/** A filled-in registration form of one person; sent again it is the same form. */
record Filing(String email, String requestKey) {

    static Filing by(String name) {
        return new Filing(
                name + "-" + UUID.randomUUID() + "@example.org",
                UUID.randomUUID().toString());
    }

    String body() {
        return "honorific=Ms.&givenName=Test&familyName=Delegate&jobTitle=Adviser&organisation=Test+Ministry"
                + "&country=MNG&category=GOVERNMENT&attendance=IN_PERSON&consentListing=yes&consentPrivacy=yes"
                + "&email=" + email + "&requestKey=" + requestKey;
    }
}
