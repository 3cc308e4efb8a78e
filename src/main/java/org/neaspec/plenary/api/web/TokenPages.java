package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.api.ApiToken;
import org.neaspec.plenary.api.ApiTokens;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.StaffZone;

/** Puts the page of access tokens together. */
@Singleton
class TokenPages {

    private final ApiTokens tokens;
    private final Meetings meetings;
    private final MeetingRoles roles;
    private final Messages messages;
    private final StaffZone zones;
    private final Site site;
    private final Clock clock;

    TokenPages(
            ApiTokens tokens,
            Meetings meetings,
            MeetingRoles roles,
            Messages messages,
            StaffZone zones,
            Site site,
            Clock clock) {
        this.tokens = tokens;
        this.meetings = meetings;
        this.roles = roles;
        this.messages = messages;
        this.zones = zones;
        this.site = site;
        this.clock = clock;
    }

    /** The meetings with which the owner has to do, newest first, by slug. */
    Map<String, MeetingCard> meetings(Organiser owner) {
        Map<Long, MeetingRights> rights = roles.everywhere(owner.accountId());
        List<MeetingCard> cards = meetings.cards().stream()
                .filter(meeting -> owner.rights().everything()
                        || rights.getOrDefault(meeting.id(), MeetingRights.NONE).may(Task.READ))
                .toList();
        Map<String, MeetingCard> bySlug = new LinkedHashMap<>();
        for (int i = cards.size() - 1; i >= 0; i--) {
            bySlug.put(cards.get(i).slug(), cards.get(i));
        }
        return bySlug;
    }

    TokenPage page(
            HttpRequest<?> request, Organiser owner, TokenForm form, FormErrors errors, @Nullable String secret) {
        ZoneId zone = zones.of(request);
        Instant now = clock.instant();
        return new TokenPage(
                errors,
                secret,
                site.link(ApiPaths.DOCUMENT),
                tokens.of(owner).stream().map(token -> line(token, zone, now)).toList(),
                form,
                List.of(
                        Choice.of(
                                TokenForm.SOME,
                                words("api.tokens.reach.some"),
                                !form.reach().equals(TokenForm.EVERY)),
                        Choice.of(
                                TokenForm.EVERY,
                                words("api.tokens.reach.all"),
                                form.reach().equals(TokenForm.EVERY))),
                meetings(owner).values().stream()
                        .map(meeting -> Choice.of(
                                meeting.slug(),
                                meeting.title() + " (" + meeting.date().print() + ")",
                                form.meetings().contains(meeting.slug())))
                        .toList(),
                Arrays.stream(ApiScope.values())
                        .map(scope -> new Choice(
                                scope.name(),
                                words(scope.messageKey()),
                                form.scopes().contains(scope.name()),
                                scope.text()))
                        .toList(),
                TokenForm.DAYS.stream()
                        .map(days -> Choice.of(
                                days,
                                messages.text(Locale.ENGLISH, "api.tokens.days", Integer.valueOf(days)),
                                days.equals(form.days())))
                        .toList());
    }

    private TokenPage.Line line(ApiToken token, ZoneId zone, Instant now) {
        String state =
                token.revokedAt() != null ? "api.tokens.revoked" : token.works(now) ? null : "api.tokens.expired";
        return new TokenPage.Line(
                token.id(),
                token.name(),
                token.scopes().stream().sorted().map(ApiScope::text).collect(Collectors.joining(", ")),
                token.meetings(),
                token.everywhere(),
                Moments.moment(token.createdAt(), zone),
                Moments.moment(token.expiresAt(), zone),
                token.lastUsedAt() == null ? words("api.tokens.never") : Moments.moment(token.lastUsedAt(), zone),
                state);
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
