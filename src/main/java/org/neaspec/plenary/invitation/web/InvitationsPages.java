package org.neaspec.plenary.invitation.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.invitation.Invitation;
import org.neaspec.plenary.invitation.InvitationPaths;
import org.neaspec.plenary.invitation.InvitationState;
import org.neaspec.plenary.invitation.Invitations;
import org.neaspec.plenary.invitation.PrivateLinks;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of a meeting's invitations together: three queries for any number of them, and those of the choices. */
@Singleton
class InvitationsPages {

    private static final int PAGE = 50;

    private final Invitations invitations;
    private final PrivateLinks links;
    private final Programmes programmes;
    private final States states;
    private final Messages messages;
    private final Site site;
    private final Clock clock;

    InvitationsPages(
            Invitations invitations,
            PrivateLinks links,
            Programmes programmes,
            States states,
            Messages messages,
            Site site,
            Clock clock) {
        this.invitations = invitations;
        this.links = links;
        this.programmes = programmes;
        this.states = states;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** What of the list is shown. */
    record Filter(@Nullable InvitationState state, int page) {

        static Filter of(@Nullable String state, int page) {
            return new Filter(
                    Arrays.stream(InvitationState.values())
                            .filter(one -> one.name().equals(state))
                            .findFirst()
                            .orElse(null),
                    Math.max(1, page));
        }
    }

    /** What was sent, and what became of it. */
    record Sent(InviteForm form, List<String> results, FormErrors errors) {

        static final Sent NOTHING = new Sent(InviteForm.EMPTY, List.of(), FormErrors.none());
    }

    InvitationsPage page(MeetingFacts meeting, Organiser organiser, Filter filter, Sent sent) {
        var now = clock.instant();
        var all = invitations.at(meeting.id());
        var found = all.stream()
                .filter(one -> filter.state() == null || one.state(now) == filter.state())
                .toList();
        int first = Math.min((filter.page() - 1) * PAGE, Math.max(0, (found.size() - 1) / PAGE * PAGE));
        int last = Math.min(first + PAGE, found.size());
        int page = first / PAGE + 1;
        var form = sent.form();
        return new InvitationsPage(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                InvitationPaths.organise(meeting.slug()),
                TimeText.city(meeting.zoneOrUtc()),
                tabs(all, filter, now),
                found.subList(first, last).stream()
                        .map(one -> line(meeting, one, now))
                        .toList(),
                page > 1 ? query(filter.state(), page - 1) : null,
                last < found.size() ? query(filter.state(), page + 1) : null,
                sent.results(),
                form,
                !form.list().isEmpty()
                        || sent.errors().has("list")
                        || sent.errors().has("table"),
                categories(form.category()),
                states.all().stream()
                        .map(state -> Choice.of(
                                state.code(),
                                state.shortName(),
                                state.code().equals(form.one().country())))
                        .toList(),
                programmes.segments(meeting.id()).stream()
                        .map(segment -> Choice.of(
                                segment.code(),
                                segment.code() + ": " + segment.title(),
                                form.segments().contains(segment.code())))
                        .toList(),
                Arrays.stream(Designation.values())
                        .map(kind -> Choice.of(
                                kind.name(),
                                words(kind.messageKey()),
                                kind.name().equals(form.designation())))
                        .toList(),
                organiser.may(Task.SETTINGS) ? door(meeting) : null,
                sent.errors());
    }

    private List<Choice> categories(String chosen) {
        return Arrays.stream(Category.values())
                .map(category -> Choice.of(
                        category.name(),
                        words(category.messageKey()),
                        category.name().equals(chosen)))
                .toList();
    }

    private InvitationsPage.Door door(MeetingFacts meeting) {
        var link = links.current(meeting.id());
        return new InvitationsPage.Door(
                meeting.window().byInvitation(),
                link.map(one -> site.link(InvitationPaths.privateLink(one.token())))
                        .orElse(null),
                link.map(PrivateLinks.PrivateLink::expires)
                        .map(at -> Moments.moment(at, meeting.zoneOrUtc()))
                        .orElse(null),
                categories(link.map(PrivateLinks.PrivateLink::category)
                        .map(Category::name)
                        .orElse("")));
    }

    private List<InvitationsPage.StateTab> tabs(List<Invitation> all, Filter filter, Instant now) {
        var counts = all.stream().collect(Collectors.groupingBy(one -> one.state(now), Collectors.counting()));
        var states = Arrays.stream(InvitationState.values())
                .map(state -> new InvitationsPage.StateTab(
                        query(state, 1),
                        words(state.messageKey()),
                        counts.getOrDefault(state, 0L),
                        state == filter.state()));
        return Stream.concat(
                        Stream.of(new InvitationsPage.StateTab(
                                "?", words("invitation.list.all"), all.size(), filter.state() == null)),
                        states)
                .toList();
    }

    private static String query(@Nullable InvitationState state, int page) {
        return "?" + (state == null ? "" : "state=" + state.name() + "&") + "page=" + page;
    }

    private InvitationsPage.Line line(MeetingFacts meeting, Invitation one, Instant now) {
        var state = one.state(now);
        var invitee = one.invitee();
        var category = one.terms().category();
        var registered = one.registered();
        var represented = invitee.state();
        return new InvitationsPage.Line(
                one.publicId(),
                invitee.name(),
                invitee.email().readable(),
                Stream.of(
                                invitee.organisation(),
                                represented == null ? null : states.shortName(represented),
                                category == null ? null : words(category.messageKey()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                terms(meeting, one),
                words(state.messageKey()),
                "status--" + look(state),
                when(meeting, one),
                one.declineWords(),
                registered == null ? null : RegistrationPaths.review(meeting.slug(), registered),
                state == InvitationState.SENT,
                state == InvitationState.SENT || state == InvitationState.DECLINED,
                one.sendings());
    }

    private String terms(MeetingFacts meeting, Invitation one) {
        var terms = one.terms();
        var expires = terms.expires();
        var designation = terms.designation();
        return Stream.of(
                        terms.skipsReview() ? words("invitation.list.skips") : null,
                        terms.locked() ? null : words("invitation.list.unlocked"),
                        terms.segments().isEmpty()
                                ? null
                                : words("invitation.list.segments", String.join(", ", terms.segments())),
                        designation == null ? null : words(designation.messageKey()),
                        expires == null
                                ? null
                                : words("invitation.list.expires", Moments.moment(expires, meeting.zoneOrUtc())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String when(MeetingFacts meeting, Invitation one) {
        var zone = meeting.zoneOrUtc();
        var sent = words("invitation.list.sent", Moments.moment(one.sentAt(), zone), one.invitedBy());
        var reminded = one.remindedAt();
        var remind = one.remindAt();
        if (reminded != null) {
            return sent + " " + words("invitation.list.reminded", Moments.moment(reminded, zone));
        }
        return remind == null ? sent : sent + " " + words("invitation.list.reminds", Moments.moment(remind, zone));
    }

    private static String look(InvitationState state) {
        return switch (state) {
            case SENT -> "submitted";
            case REGISTERED -> "approved";
            case DECLINED, EXPIRED, REVOKED -> "withdrawn";
        };
    }

    String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
