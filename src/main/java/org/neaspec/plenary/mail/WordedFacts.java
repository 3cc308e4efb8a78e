package org.neaspec.plenary.mail;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what placeholders stand for; what is not known is left out. */
final class WordedFacts {

    private final Map<MailPlaceholder, String> facts = new EnumMap<>(MailPlaceholder.class);

    /** What every mail about a meeting knows. */
    static WordedFacts of(
            String name,
            String meeting,
            String when,
            @Nullable String where,
            @Nullable String contact,
            String siteName,
            String meetingLink) {
        return new WordedFacts()
                .with(MailPlaceholder.NAME, name)
                .with(MailPlaceholder.MEETING, meeting)
                .with(MailPlaceholder.WHEN, when)
                .with(MailPlaceholder.WHERE, where)
                .with(MailPlaceholder.CONTACT, contact)
                .with(MailPlaceholder.SITE, siteName)
                .with(MailPlaceholder.MEETING_LINK, meetingLink);
    }

    WordedFacts with(MailPlaceholder placeholder, @Nullable String fact) {
        if (fact != null) {
            facts.put(placeholder, fact);
        }
        return this;
    }

    Map<MailPlaceholder, String> all() {
        return facts;
    }
}
