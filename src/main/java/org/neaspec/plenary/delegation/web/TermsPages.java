package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.Terms;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the page on which organisers say how delegations are named. */
@Singleton
class TermsPages {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private final Delegations delegations;
    private final Programmes programmes;
    private final Messages messages;
    private final Clock clock;

    TermsPages(Delegations delegations, Programmes programmes, Messages messages, Clock clock) {
        this.delegations = delegations;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param typed what was sent and is shown again; null for what is stored */
    TermsPage page(MeetingFacts meeting, FormErrors errors, @Nullable Form typed) {
        var terms = delegations.terms(meeting.id());
        return new TermsPage(
                errors,
                meeting.slug(),
                meeting.title(),
                DelegationPaths.terms(meeting.slug()),
                DelegationPaths.organise(meeting.slug()),
                terms(terms, meeting.zoneOrUtc(), typed),
                roles(meeting, terms, typed));
    }

    private TermsPage.Form terms(Terms terms, ZoneId zone, @Nullable Form typed) {
        var version = Integer.toString(terms.version());
        var where = Moments.zone(zone, clock.instant());
        return typed == null
                ? new TermsPage.Form(
                        local(terms.opens(), zone),
                        local(terms.closes(), zone),
                        local(terms.confirmBy(), zone),
                        number(terms.places()),
                        version,
                        where)
                : new TermsPage.Form(
                        typed.text("opens"),
                        typed.text("closes"),
                        typed.text("confirmBy"),
                        typed.text("places"),
                        version,
                        where);
    }

    private List<TermsPage.Role> roles(MeetingFacts meeting, Terms terms, @Nullable Form typed) {
        var segments = programmes.segments(meeting.id());
        List<TermsPage.Role> roles = new ArrayList<>();
        Arrays.stream(DelegationRole.values())
                .forEach(role -> roles.add(new TermsPage.Role(
                        role.name(),
                        "places." + role.name(),
                        words(role.messageKey()),
                        role == DelegationRole.HEAD
                                ? "1"
                                : typed == null ? number(terms.placesOf(role)) : typed.text("places." + role.name()),
                        segments.stream()
                                .map(segment -> Choice.of(
                                        segment.code(),
                                        segment.code() + " " + segment.title(),
                                        typed == null
                                                ? terms.segmentsOf(role).contains(segment.code())
                                                : typed.all("segments." + role.name())
                                                        .contains(segment.code())))
                                .toList())));
        return roles;
    }

    private static String local(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : LOCAL.format(LocalDateTime.ofInstant(at, zone));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
