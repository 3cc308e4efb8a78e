package org.neaspec.plenary.api.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.api.TokenWish;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** A token as it is filled in: text, whatever it says. */
record TokenForm(String name, String reach, Set<String> meetings, Set<String> scopes, String days) {

    static final String EVERY = "ALL";
    static final String SOME = "SOME";
    static final List<String> DAYS = List.of("7", "30", "90", "365");
    static final TokenForm EMPTY = new TokenForm("", SOME, Set.of(), Set.of(), "90");

    private static final int NAME = 100;

    static TokenForm of(Form form) {
        return new TokenForm(
                PlainText.line(form.text("name")),
                form.text("reach"),
                Set.copyOf(form.all("meetings")),
                Set.copyOf(form.all("scopes")),
                form.text("days"));
    }

    /**
     * The wish; null where something has to be put right, said at its field.
     *
     * @param known the meetings of the owner, by slug
     */
    @Nullable
    TokenWish read(Map<String, MeetingCard> known, FormErrors errors) {
        if (!PlainText.says(name)) {
            errors.add("name", "api.tokens.error.name");
        } else if (PlainText.length(name) > NAME) {
            errors.add("name", "web.form.text.long", NAME);
        }
        boolean every = reach.equals(EVERY);
        if (!every && !reach.equals(SOME)) {
            errors.add("reach", "api.tokens.error.reach");
        }
        if (!every && (meetings.isEmpty() || !known.keySet().containsAll(meetings))) {
            errors.add("meetings", "api.tokens.error.meetings");
        }
        Set<ApiScope> wanted = scopes.stream()
                .flatMap(scope -> ApiScope.named(scope).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ApiScope.class)));
        if (wanted.isEmpty() || wanted.size() < scopes.size()) {
            errors.add("scopes", "api.tokens.error.scopes");
        }
        if (!DAYS.contains(days)) {
            errors.add("days", "api.tokens.error.days");
        }
        return errors.any()
                ? null
                : new TokenWish(
                        name,
                        wanted,
                        every,
                        every
                                ? Set.of()
                                : known.values().stream()
                                        .filter(meeting -> meetings.contains(meeting.slug()))
                                        .map(MeetingCard::id)
                                        .collect(Collectors.toSet()),
                        Integer.parseInt(days));
    }
}
