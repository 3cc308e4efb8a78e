package org.neaspec.plenary.programme.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.JoinLink;
import org.neaspec.plenary.programme.KeepJoinLinks.Wish;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What was typed as links, by session; the empty id is the meeting as a whole. */
record JoinLinksForm(Map<String, Typed> links) {

    /** @param seen what the organiser found there */
    record Typed(String value, String seen) {

        Typed over(String stands) {
            return new Typed(value, stands);
        }
    }

    static String field(String itemId) {
        return itemId.isEmpty() ? "link" : "link-" + itemId;
    }

    static String seenField(String itemId) {
        return itemId.isEmpty() ? "seen" : "seen-" + itemId;
    }

    /** The form as it is before anybody typed. */
    static JoinLinksForm of(List<String> itemIds, Map<String, JoinLink> links) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (String id : itemIds) {
            String stands = standing(links.get(id));
            typed.put(id, new Typed(stands, stands));
        }
        return new JoinLinksForm(typed);
    }

    /** A field that was not sent stays as it stands. */
    static JoinLinksForm of(Form form, List<String> itemIds, Map<String, JoinLink> links) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (String id : itemIds) {
            String stands = standing(links.get(id));
            typed.put(
                    id,
                    form.has(field(id))
                            ? new Typed(form.text(field(id)), form.text(seenField(id)))
                            : new Typed(stands, stands));
        }
        return new JoinLinksForm(typed);
    }

    private static String standing(@Nullable JoinLink link) {
        return link == null || link.address() == null ? "" : link.address();
    }

    /** What is wanted, as far as it can be read. */
    List<Wish> wishes(FormErrors errors) {
        List<Wish> wishes = new ArrayList<>();
        links.forEach((id, typed) -> {
            Optional<String> address = JoinLink.address(typed.value());
            if (!typed.value().isEmpty() && address.isEmpty()) {
                errors.add(field(id), "programme.joining.error");
            }
            String seen = typed.seen().isEmpty() ? null : typed.seen();
            wishes.add(new Wish(id, seen, address.orElse(null)));
        });
        return wishes;
    }

    /** The same over what somebody else wrote meanwhile: sent once more, it takes its place. */
    JoinLinksForm over(Map<String, JoinLink> now) {
        Map<String, Typed> over = new LinkedHashMap<>();
        links.forEach((id, typed) -> over.put(id, typed.over(standing(now.get(id)))));
        return new JoinLinksForm(over);
    }
}
