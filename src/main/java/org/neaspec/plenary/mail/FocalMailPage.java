package org.neaspec.plenary.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.DelegationNews.Item;
import org.neaspec.plenary.delegation.DelegationNews.What;

/**
 * What a mail to a focal point prints.
 *
 * @param party the State or body in running text
 * @param places how many the delegation may have, or null
 * @param deadline until when people can be named, or null
 * @param words what the focal point had sent, where the mail is about that
 * @param news what became of people of the delegation, where the mail is about that
 */
record FocalMailPage(
        String name,
        String meeting,
        String when,
        @Nullable String zone,
        @Nullable String where,
        boolean demonstration,
        String party,
        @Nullable Integer places,
        @Nullable String deadline,
        @Nullable String words,
        @Nullable String delegationLink,
        List<News> news,
        String meetingLink,
        @Nullable String contact,
        String siteName,
        boolean reminder)
        implements WordedPage {

    /** Several people of whom the same is to be said. */
    record News(String key, String names) {

        /** Grouped in the order of what is said. */
        static List<News> of(List<Item> items) {
            return Arrays.stream(What.values())
                    .map(what -> new News(
                            "mail.delegationNews." + what,
                            items.stream()
                                    .filter(item -> item.what() == what)
                                    .map(Item::name)
                                    .collect(Collectors.joining("; "))))
                    .filter(news -> !news.names().isEmpty())
                    .toList();
        }
    }

    @Override
    public Map<MailPlaceholder, String> facts() {
        return WordedFacts.of(name, meeting, when, where, contact, siteName, meetingLink)
                .with(MailPlaceholder.PARTY, party)
                .with(MailPlaceholder.UNTIL, deadline)
                .with(MailPlaceholder.LINK, delegationLink)
                .all();
    }
}
