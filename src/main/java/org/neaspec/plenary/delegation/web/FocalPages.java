package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.FocalPoint;
import org.neaspec.plenary.delegation.Member;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.delegation.OtherMatters;
import org.neaspec.plenary.delegation.Predecessor;
import org.neaspec.plenary.delegation.SelfRegistered;
import org.neaspec.plenary.delegation.SpeakingSlots;
import org.neaspec.plenary.delegation.web.FocalGuard.Visit;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.ReaderZone;

/** Puts the page of a focal point together. */
@Singleton
class FocalPages {

    private final Delegations delegations;
    private final Registrations registrations;
    private final FailingAddresses failing;
    private final SpeakingSlots slots;
    private final OtherMatters matters;
    private final Credentials credentials;
    private final FocalLines lines;
    private final FocalDeadlines deadlines;
    private final FocalTogether together;
    private final Messages messages;
    private final Clock clock;

    FocalPages(
            Delegations delegations,
            Registrations registrations,
            FailingAddresses failing,
            SpeakingSlots slots,
            OtherMatters matters,
            Credentials credentials,
            FocalLines lines,
            FocalDeadlines deadlines,
            FocalTogether together,
            Messages messages,
            Clock clock) {
        this.delegations = delegations;
        this.registrations = registrations;
        this.failing = failing;
        this.slots = slots;
        this.matters = matters;
        this.credentials = credentials;
        this.lines = lines;
        this.deadlines = deadlines;
        this.together = together;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What was sent, to be shown again.
     *
     * @param instead the member whom the person typed is to replace
     * @param correct the member whose name or address is put right
     * @param bad rows to be mended, each with what is wrong
     * @param list people as they were pasted, where nothing of it was taken
     * @param words an item for other matters
     * @param role that was chosen for a member
     * @param also the meetings held together that were chosen; null for all
     */
    record Sent(
            @Nullable NomineeForm form,
            @Nullable String instead,
            @Nullable String correct,
            List<String> results,
            List<Bad> bad,
            String list,
            String words,
            @Nullable ChosenRole role,
            @Nullable Set<String> also,
            FormErrors errors) {

        static final Sent NOTHING = wrong(FormErrors.none());

        static Sent wrong(FormErrors errors) {
            return new Sent(null, null, null, List.of(), List.of(), "", "", null, null, errors);
        }

        static Sent somebody(@Nullable NomineeForm form, String instead, FormErrors errors) {
            return new Sent(
                    form, instead.isEmpty() ? null : instead, null, List.of(), List.of(), "", "", null, null, errors);
        }

        static Sent correction(@Nullable NomineeForm form, String member, FormErrors errors) {
            return new Sent(form, null, member, List.of(), List.of(), "", "", null, null, errors);
        }

        static Sent rows(List<String> results, List<Bad> bad, String list, FormErrors errors) {
            return new Sent(null, null, null, results, bad, list, "", null, null, errors);
        }

        static Sent matter(String words, FormErrors errors) {
            return new Sent(null, null, null, List.of(), List.of(), "", words, null, null, errors);
        }

        /** With the meetings chosen for which people are named too. */
        Sent also(@Nullable Set<String> chosen) {
            return new Sent(form, instead, correct, results, bad, list, words, role, chosen, errors);
        }

        static Sent role(ChosenRole role, FormErrors errors) {
            return new Sent(null, null, null, List.of(), List.of(), "", "", role, null, errors);
        }
    }

    record ChosenRole(String member, String role) {}

    /** @param at the fields that are wrong; none where it is the row as a whole */
    record Bad(NomineeForm row, String why, Set<String> at) {}

    FocalPage page(Visit visit, ReaderZone reader, Sent sent, @Nullable String predecessor) {
        var meeting = visit.meeting();
        var delegation = visit.delegation();
        var terms = delegations.terms(meeting.id());
        var now = clock.instant();
        var zone = meeting.zoneOrUtc();
        var path = visit.path();
        var paperPath = visit.staff() ? DelegationPaths.organise(meeting.slug()) : path;
        var all = delegations.members(visit.row());
        var present = all.stream().filter(Member::present).toList();
        var last = delegations.predecessors(delegation, present);
        var correct = present.stream()
                .filter(member -> member.publicId().equals(sent.correct()) && member.unanswered())
                .findFirst();
        var form = sent.form() != null
                ? sent.form()
                : correct.map(this::asNamed).orElseGet(() -> start(last, predecessor));
        var instead = present.stream()
                .filter(member -> member.publicId().equals(sent.instead()))
                .findFirst();
        var self = delegations.selfRegistered(delegation);
        var places = delegation.placesUnder(terms);
        var papers = credentials.of(visit.row());
        return new FocalPage(
                visit.staff() ? DelegationPaths.organise(meeting.slug()) : null,
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                meeting.date().print(),
                meeting.venue().print(),
                delegation.party().inText(),
                visit.by().name(),
                delegations.focalPoints(meeting.id()).getOrDefault(visit.row(), List.of()).stream()
                        .filter(point -> !point.equals(visit.by()))
                        .map(FocalPoint::name)
                        .collect(Collectors.joining(", ")),
                path,
                places == null
                        ? words("delegation.focal.placesFree", present.size())
                        : words("delegation.focal.places", present.size(), places),
                deadlines.countdown(terms, now),
                FocalDeadlines.until(terms.closes(), zone, reader),
                deadlines.closed(terms, zone, now, visit.staff()),
                present.stream().noneMatch(member -> member.role() == DelegationRole.HEAD),
                lines.roles(visit.meeting(), terms),
                lines.of(
                        present,
                        sent.role(),
                        failing(present),
                        delegations.substitutions(meeting.id()).getOrDefault(visit.row(), List.of())),
                lines.of(all.stream().filter(member -> !member.present()).toList(), null, Set.of(), List.of()),
                form,
                instead.map(Member::publicId).orElse(null),
                instead.or(() -> correct).map(Member::name).orElse(""),
                correct.map(Member::publicId).orElse(null),
                together.offers(visit, sent.also()).stream().map(this::offer).toList(),
                lines.honorifics(form.honorific()),
                lines.roleChoices(form.role()),
                sent.errors().has("role"),
                sent.results(),
                lines.rows(sent.bad()),
                last.stream()
                        .map(old -> new FocalPage.Old(old.publicId(), old.name()))
                        .toList(),
                last.isEmpty() ? "" : last.get(0).meeting(),
                self.stream()
                        .map(one -> new FocalPage.Waiting(one.reference(), one.name(), one.what(), one.awaited()))
                        .toList(),
                waitingWords(self, delegation),
                FocalDeadlines.until(meeting.terms().papersDue(), zone, reader),
                slots.of(meeting, delegation).stream().map(lines::slot).toList(),
                present.stream()
                        .map(member -> Choice.of(member.publicId(), member.name(), false))
                        .toList(),
                RandomIds.publicId(),
                sent.list(),
                sent.words(),
                matters.of(visit.row()).stream()
                        .map(matter -> new FocalPage.Matter(
                                matter.words(),
                                Moments.moment(matter.sentAt(), zone),
                                matter.notedAt() == null ? null : Moments.moment(matter.notedAt(), zone)))
                        .toList(),
                delegation.note().sentAt() != null,
                noteTaken(visit, zone),
                papers.stream()
                        .map(paper -> new FocalPage.Paper(
                                paper.name(),
                                words("delegation.focal.kilobytes", Math.max(1, paper.length() / 1024)),
                                Moments.moment(paper.sentAt(), zone),
                                paperPath + "/papers/" + paper.publicId()))
                        .toList(),
                Objects.requireNonNullElse(meeting.contactEmail(), ""),
                sent.errors());
    }

    private FocalPage.Also offer(FocalTogether.Offer one) {
        var places = one.places();
        return new FocalPage.Also(
                one.slug(),
                one.title(),
                places == null
                        ? words("delegation.focal.placesFree", one.taken())
                        : words("delegation.focal.places", one.taken(), places),
                one.chosen());
    }

    /** Those who have not answered, and from whose address mail comes back. */
    private Set<EmailAddress> failing(List<Member> members) {
        return failing.among(members.stream()
                .filter(Member::unanswered)
                .map(Member::email)
                .filter(Objects::nonNull)
                .map(EmailAddress::new)
                .toList());
    }

    /** That the secretariat took note; to staff also of what. */
    private @Nullable String noteTaken(Visit visit, ZoneId zone) {
        var note = visit.delegation().note();
        var at = note.takenAt();
        if (at == null) {
            return null;
        }
        var when = Moments.moment(at, zone);
        return visit.staff()
                ? words(
                        "delegation.list.noteTaken",
                        Objects.requireNonNullElse(note.source(), ""),
                        Objects.requireNonNullElse(note.takenBy(), ""),
                        when)
                : words("delegation.focal.noteTaken", when);
    }

    private String waitingWords(List<SelfRegistered> self, Delegation delegation) {
        var party = delegation.party();
        return self.stream().noneMatch(SelfRegistered::awaited)
                ? words("delegation.focal.waiting.unasked", self.size(), party.inText())
                : self.size() == 1
                        ? words("delegation.focal.waiting.one", party.inText())
                        : words("delegation.focal.waiting", self.size(), party.inText());
    }

    /** Somebody as she was named, to be put right. */
    private NomineeForm asNamed(Member member) {
        return registrations
                .byId(member.registrationId())
                .map(one -> NomineeForm.of(one.answers(), member.role()))
                .orElse(NomineeForm.EMPTY);
    }

    private static NomineeForm start(List<Predecessor> last, @Nullable String predecessor) {
        return last.stream()
                .filter(old -> old.publicId().equals(predecessor))
                .findFirst()
                .map(NomineeForm::of)
                .orElse(NomineeForm.EMPTY);
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
