package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.Member;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.delegation.OtherMatters;
import org.neaspec.plenary.delegation.Predecessor;
import org.neaspec.plenary.delegation.SpeakingSlot;
import org.neaspec.plenary.delegation.SpeakingSlots;
import org.neaspec.plenary.delegation.Terms;
import org.neaspec.plenary.delegation.web.FocalGuard.Visit;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.ReaderZone;

/** Puts the page of a focal point together. */
@Singleton
class FocalPages {

    private final Delegations delegations;
    private final SpeakingSlots slots;
    private final OtherMatters matters;
    private final Credentials credentials;
    private final Programmes programmes;
    private final Messages messages;
    private final Clock clock;

    FocalPages(
            Delegations delegations,
            SpeakingSlots slots,
            OtherMatters matters,
            Credentials credentials,
            Programmes programmes,
            Messages messages,
            Clock clock) {
        this.delegations = delegations;
        this.slots = slots;
        this.matters = matters;
        this.credentials = credentials;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What was sent, to be shown again.
     *
     * @param instead the member whom the person typed is to replace
     * @param bad rows to be mended, each with what is wrong
     */
    record Sent(
            @Nullable NomineeForm form,
            @Nullable String instead,
            List<String> results,
            List<Bad> bad,
            String words,
            FormErrors errors) {

        static final Sent NOTHING = new Sent(null, null, List.of(), List.of(), "", FormErrors.none());

        static Sent wrong(FormErrors errors) {
            return new Sent(null, null, List.of(), List.of(), "", errors);
        }
    }

    record Bad(NomineeForm row, String why) {}

    FocalPage page(Visit visit, ReaderZone reader, Sent sent, @Nullable String predecessor) {
        var meeting = visit.meeting();
        var delegation = visit.delegation();
        var terms = delegations.terms(meeting.id());
        var now = clock.instant();
        var zone = meeting.zoneOrUtc();
        var path = DelegationPaths.page(visit.token());
        var all = delegations.members(delegation.rowId());
        var present = all.stream().filter(Member::present).toList();
        var last = delegations.predecessors(delegation, present);
        var form = sent.form() != null ? sent.form() : start(last, predecessor);
        var instead = present.stream()
                .filter(member -> member.publicId().equals(sent.instead()))
                .findFirst();
        var self = delegations.selfRegistered(delegation);
        var places = delegation.placesUnder(terms);
        var papers = credentials.of(delegation.rowId());
        return new FocalPage(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                meeting.date().print(),
                meeting.venue().print(),
                delegation.party().name(),
                visit.point().name(),
                path,
                places == null
                        ? words("delegation.focal.placesFree", present.size())
                        : words("delegation.focal.places", present.size(), places),
                countdown(terms, now),
                deadline(terms, zone, reader),
                closed(terms, zone, now),
                present.stream().noneMatch(member -> member.role() == DelegationRole.HEAD),
                roles(visit, terms),
                lines(present),
                lines(all.stream().filter(member -> !member.present()).toList()),
                form,
                instead.map(Member::publicId).orElse(null),
                instead.map(Member::name).orElse(""),
                honorifics(form.honorific()),
                roleChoices(form.role()),
                sent.errors().has("role"),
                sent.results(),
                sent.bad().stream()
                        .map(bad -> new FocalPage.BadRow(
                                bad.row(),
                                bad.why(),
                                honorifics(bad.row().honorific()),
                                roleChoices(bad.row().role())))
                        .toList(),
                last.stream()
                        .map(old -> new FocalPage.Old(old.publicId(), old.name()))
                        .toList(),
                last.isEmpty() ? "" : last.get(0).meeting(),
                self.stream()
                        .map(one -> new FocalPage.Waiting(one.reference(), one.name(), one.what(), one.awaited()))
                        .toList(),
                self.size() == 1
                        ? words(
                                "delegation.focal.waiting.one",
                                delegation.party().inText())
                        : words(
                                "delegation.focal.waiting",
                                self.size(),
                                delegation.party().inText()),
                slots.of(meeting, delegation).stream().map(this::slot).toList(),
                present.stream()
                        .map(member -> Choice.of(member.publicId(), member.name(), false))
                        .toList(),
                RandomIds.publicId(),
                sent.words(),
                matters.of(delegation.rowId()).stream()
                        .map(matter -> new FocalPage.Matter(
                                matter.words(),
                                Moments.moment(matter.sentAt(), zone),
                                matter.notedAt() == null ? null : Moments.moment(matter.notedAt(), zone)))
                        .toList(),
                delegation.note().sentAt() != null,
                delegation.note().takenAt() == null
                        ? null
                        : words(
                                "delegation.focal.noteTaken",
                                Moments.moment(delegation.note().takenAt(), zone)),
                papers.stream()
                        .map(paper -> new FocalPage.Paper(
                                paper.name(),
                                words("delegation.focal.kilobytes", Math.max(1, paper.length() / 1024)),
                                Moments.moment(paper.sentAt(), zone),
                                path + "/papers/" + paper.publicId()))
                        .toList(),
                Objects.requireNonNullElse(meeting.contactEmail(), ""),
                sent.errors());
    }

    private static NomineeForm start(List<Predecessor> last, @Nullable String predecessor) {
        return last.stream()
                .filter(old -> old.publicId().equals(predecessor))
                .findFirst()
                .map(NomineeForm::of)
                .orElse(NomineeForm.EMPTY);
    }

    /** Role by role, as far as the organiser says anything; segments as far as the public may know of them. */
    private List<FocalPage.RoleLine> roles(Visit visit, Terms terms) {
        var segments = programmes.of(visit.meeting(), new Visitor()).segments();
        List<FocalPage.RoleLine> lines = new ArrayList<>();
        for (var role : DelegationRole.values()) {
            var places = terms.placesOf(role);
            var titles = segments.stream()
                    .filter(segment -> terms.segmentsOf(role).contains(segment.code()))
                    .map(segment -> segment.title())
                    .collect(Collectors.joining(", "));
            if (!titles.isEmpty() || (places != null && role != DelegationRole.HEAD)) {
                lines.add(new FocalPage.RoleLine(
                        words(role.messageKey()),
                        places == null ? "" : words("delegation.focal.upTo", places),
                        titles));
            }
        }
        return lines;
    }

    private List<FocalPage.MemberLine> lines(List<Member> members) {
        List<FocalPage.MemberLine> lines = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            lines.add(new FocalPage.MemberLine(
                    member.publicId(),
                    member.name(),
                    Stream.of(member.jobTitle(), member.unit())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")),
                    member.status() == RegistrationStatus.INVITED ? member.email() : null,
                    words(member.role().messageKey()),
                    words("delegation.status." + member.status().name()),
                    look(member.status()),
                    member.late(),
                    i == 0,
                    i == members.size() - 1,
                    roleChoices(member.role().name())));
        }
        return lines;
    }

    static String look(RegistrationStatus status) {
        return switch (status) {
            case APPROVED -> "status--approved";
            case INVITED, DRAFT, AWAITING_ENDORSEMENT, UNDER_REVIEW -> "status--submitted";
            case RETURNED, WAITING -> "status--returned";
            case DECLINED, WITHDRAWN, CANCELLED, REPLACED -> "status--withdrawn";
        };
    }

    private FocalPage.Slot slot(SpeakingSlot slot) {
        var day = slot.day() == null ? "" : TimeText.longDate(slot.day(), Locale.ENGLISH);
        var start = slot.start() == null ? "" : ", " + TimeText.clock(slot.start());
        var order = slot.minutes() == null
                ? words("delegation.focal.slot.order", slot.number())
                : words("delegation.focal.slot.orderMinutes", slot.number(), slot.minutes());
        var proposal = slot.proposal();
        return new FocalPage.Slot(
                slot.slotId(),
                slot.title(),
                day + start,
                order,
                slot.line(),
                proposal == null
                        ? null
                        : words(
                                "delegation.focal.slot.proposed",
                                proposal.name(),
                                words(proposal.state().messageKey())));
    }

    /** How long there is still time, in words. */
    private String countdown(Terms terms, Instant now) {
        if (terms.closes() == null) {
            return words("delegation.focal.noDeadline");
        }
        if (terms.late(now)) {
            return words("delegation.focal.past");
        }
        var left = Duration.between(now, terms.closes());
        if (left.toDays() >= 2) {
            return words("delegation.focal.days", left.toDays());
        }
        return left.toHours() >= 2
                ? words("delegation.focal.hours", left.toHours())
                : words("delegation.focal.minutes", Math.max(1, left.toMinutes()));
    }

    private static String deadline(Terms terms, ZoneId zone, ReaderZone reader) {
        var closes = terms.closes();
        if (closes == null) {
            return "";
        }
        var chosen = reader.zone();
        ZoneId other = chosen == null ? ZoneOffset.UTC : chosen;
        var here = Moments.moment(closes, zone);
        return other.equals(zone) ? here : here + " · " + Moments.moment(closes, other);
    }

    private @Nullable String closed(Terms terms, ZoneId zone, Instant now) {
        var opens = terms.opens();
        if (opens != null && terms.early(now)) {
            return words("delegation.focal.early", Moments.moment(opens, zone));
        }
        return terms.late(now) ? words("delegation.focal.late") : null;
    }

    static List<Choice> honorifics(String chosen) {
        return NomineeForm.HONORIFICS.stream()
                .map(one -> Choice.of(one, one, one.equals(chosen)))
                .toList();
    }

    List<Choice> roleChoices(String chosen) {
        return Arrays.stream(DelegationRole.values())
                .map(role -> Choice.of(
                        role.name(), words(role.messageKey()), role.name().equals(chosen)))
                .toList();
    }

    /** What a refusal says, its roles and states by their names. */
    Object[] values(Refused refused) {
        return refused.values().stream()
                .map(value -> value instanceof DelegationRole role
                        ? words(role.messageKey())
                        : value instanceof RegistrationStatus status ? words(status.messageKey()) : value)
                .toArray();
    }

    String text(Refused refused) {
        return messages.text(Locale.ENGLISH, refused.key(), values(refused));
    }

    String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
