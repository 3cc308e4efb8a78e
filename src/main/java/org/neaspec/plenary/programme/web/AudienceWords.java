package org.neaspec.plenary.programme.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Audience;
import org.neaspec.plenary.web.Messages;

/** Says for whom a restricted row is: "officials of relevant government units, National Focal Points and SPC members". */
@Singleton
class AudienceWords {

    private final Messages messages;

    AudienceWords(Messages messages) {
        this.messages = messages;
    }

    String of(Audience audience, Locale locale) {
        List<String> words = audience.admits().stream()
                .sorted()
                .map(designation -> messages.text(locale, "access.audience." + designation.name()))
                .toList();
        if (words.size() < 2) {
            return words.isEmpty() ? messages.text(locale, "access.audience.invited") : words.get(0);
        }
        return messages.text(
                locale,
                "access.audience.and",
                String.join(", ", words.subList(0, words.size() - 1)),
                words.get(words.size() - 1));
    }
}
