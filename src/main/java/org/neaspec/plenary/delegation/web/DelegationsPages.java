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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.DelegationPaper;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.FocalPoint;
import org.neaspec.plenary.delegation.Member;
import org.neaspec.plenary.delegation.OtherMatters;
import org.neaspec.plenary.delegation.ProposalState;
import org.neaspec.plenary.delegation.SlotProposal;
import org.neaspec.plenary.delegation.SpeakingSlots;
import org.neaspec.plenary.delegation.Substitution;
import org.neaspec.plenary.delegation.Terms;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the organiser's page of delegations together: the same few queries for any number of people. */
@Singleton
class DelegationsPages {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private final Delegations delegations;
    private final SpeakingSlots slots;
    private final OtherMatters matters;
    private final Credentials credentials;
    private final Drafts drafts;
    private final Programmes programmes;
    private final Directory directory;
    private final States states;
    private final Messages messages;
    private final Clock clock;

    DelegationsPages(
            Delegations delegations,
            SpeakingSlots slots,
            OtherMatters matters,
            Credentials credentials,
            Drafts drafts,
            Programmes programmes,
            Directory directory,
            States states,
            Messages messages,
            Clock clock) {
        this.delegations = delegations;
        this.slots = slots;
        this.matters = matters;
        this.credentials = credentials;
        this.drafts = drafts;
        this.programmes = programmes;
        this.directory = directory;
        this.states = states;
        this.messages = messages;
        this.clock = clock;
    }

    /** All that hangs on the delegations of a meeting, read once. */
    private record Read(
            MeetingFacts meeting,
            Terms terms,
            Map<Long, List<Member>> members,
            Map<Long, List<FocalPoint>> points,
            Map<Long, List<Substitution>> substitutions,
            Map<String, Long> awaiting,
            Map<Long, List<DelegationPaper>> papers,
            Map<Long, List<SlotProposal>> proposals,
            Map<String, String> rows) {}

    DelegationsPage page(MeetingFacts meeting, FormErrors errors) {
        return page(meeting, errors, null);
    }

    /** @param typed what was sent as terms and is shown again; null for what is stored */
    DelegationsPage page(MeetingFacts meeting, FormErrors errors, @Nullable Form typed) {
        var all = delegations.all(meeting.id());
        var proposals = slots.open(meeting.id());
        var read = new Read(
                meeting,
                delegations.terms(meeting.id()),
                delegations.membersAt(meeting.id()),
                delegations.focalPoints(meeting.id()),
                delegations.substitutions(meeting.id()),
                delegations.awaiting(meeting.id()),
                credentials.at(meeting.id()).stream().collect(Collectors.groupingBy(DelegationPaper::delegationId)),
                proposals.stream().collect(Collectors.groupingBy(SlotProposal::delegationId)),
                proposals.isEmpty()
                        ? Map.of()
                        : drafts.of(meeting.id()).programme().items().stream()
                                .collect(Collectors.toMap(item -> item.id(), item -> item.title())));
        var zone = meeting.zoneOrUtc();
        Map<Long, String> names = all.stream()
                .filter(one -> one.id() != null)
                .collect(Collectors.toMap(Delegation::rowId, one -> one.party().name()));
        return new DelegationsPage(
                meeting.slug(),
                meeting.title(),
                DelegationPaths.organise(meeting.slug()),
                window(read.terms(), zone),
                all.stream()
                        .filter(one -> one.invited() || !membersOf(read, one).isEmpty())
                        .map(one -> line(one, read))
                        .toList(),
                parties(all),
                terms(read.terms(), zone, typed),
                roles(meeting, read.terms(), typed),
                matters.at(meeting.id()).stream()
                        .map(matter -> new DelegationsPage.Matter(
                                matter.publicId(),
                                names.getOrDefault(matter.delegationId(), ""),
                                matter.words(),
                                matter.sentBy() + ", " + Moments.moment(matter.sentAt(), zone),
                                matter.notedAt() == null
                                        ? null
                                        : words(
                                                "delegation.list.matter.noted",
                                                matter.notedBy() == null ? "" : matter.notedBy(),
                                                Moments.moment(matter.notedAt(), zone))))
                        .toList(),
                errors);
    }

    private DelegationsPage.Line line(Delegation one, Read read) {
        var zone = read.meeting().zoneOrUtc();
        var people = membersOf(read, one);
        var present = people.stream().filter(Member::present).toList();
        var places = one.placesUnder(read.terms());
        var head = present.stream()
                .filter(member -> member.role() == DelegationRole.HEAD)
                .findFirst();
        var state = one.party().stateCode();
        var note = one.note();
        return new DelegationsPage.Line(
                one.party().key(),
                "focal-" + one.party().key(),
                "source-" + one.party().key(),
                one.party().name(),
                places == null
                        ? words("delegation.focal.placesFree", present.size())
                        : words("delegation.focal.places", present.size(), places),
                states(people),
                head.map(Member::name).orElse(null),
                one.invited(),
                number(one.places()),
                state == null ? 0 : read.awaiting().getOrDefault(state, 0L).intValue(),
                of(read.points(), one).stream().map(point -> point(point, zone)).toList(),
                people.stream().map(this::person).toList(),
                of(read.substitutions(), one).stream()
                        .map(s -> words(
                                s.late() ? "delegation.list.substituted.late" : "delegation.list.substituted",
                                s.came(),
                                s.gone(),
                                s.madeBy(),
                                Moments.moment(s.madeAt(), zone)))
                        .toList(),
                of(read.papers(), one).stream()
                        .map(paper -> new DelegationsPage.Paper(
                                paper.name(),
                                paper.sentBy() + ", " + Moments.moment(paper.sentAt(), zone),
                                DelegationPaths.organise(read.meeting().slug()) + "/papers/" + paper.publicId()))
                        .toList(),
                note.sentAt() == null
                        ? null
                        : words(
                                "delegation.list.noteSent",
                                note.sentBy() == null ? "" : note.sentBy(),
                                Moments.moment(note.sentAt(), zone)),
                note.takenAt() == null
                        ? null
                        : words(
                                "delegation.list.noteTaken",
                                note.source() == null ? "" : note.source(),
                                note.takenBy() == null ? "" : note.takenBy(),
                                Moments.moment(note.takenAt(), zone)),
                of(read.proposals(), one).stream()
                        .map(proposal -> new DelegationsPage.Proposal(
                                proposal.publicId(),
                                proposal.name(),
                                read.rows().getOrDefault(proposal.itemId(), words("delegation.list.rowGone")),
                                proposal.state() == ProposalState.OPEN,
                                words(proposal.state().messageKey())))
                        .toList());
    }

    private static List<Member> membersOf(Read read, Delegation one) {
        return of(read.members(), one);
    }

    private static <T> List<T> of(Map<Long, List<T>> all, Delegation one) {
        var id = one.id();
        return id == null ? List.of() : all.getOrDefault(id, List.of());
    }

    /** "2 approved, 1 not answered yet": those who take part no more are not counted. */
    private String states(List<Member> people) {
        Map<RegistrationStatus, Long> many = people.stream()
                .filter(Member::present)
                .collect(Collectors.groupingBy(Member::status, TreeMap::new, Collectors.counting()));
        return many.entrySet().stream()
                .map(one -> words(
                        "delegation.list.state",
                        one.getValue(),
                        words("delegation.status." + one.getKey().name())))
                .collect(Collectors.joining(" · "));
    }

    private DelegationsPage.Person person(Member member) {
        return new DelegationsPage.Person(
                member.name(),
                words(member.role().messageKey()),
                words("delegation.status." + member.status().name()),
                FocalPages.look(member.status()),
                member.late());
    }

    private DelegationsPage.Point point(FocalPoint point, ZoneId zone) {
        var note = point.note();
        return new DelegationsPage.Point(
                point.publicId(),
                point.name(),
                point.addresses().stream().map(EmailAddress::readable).collect(Collectors.joining(", ")),
                note == null ? "" : note,
                point.writtenAt() == null
                        ? words("delegation.list.notWritten")
                        : words("delegation.list.written", Moments.moment(point.writtenAt(), zone)));
    }

    /** Whom one may still invite, or invite again: every State and body that is not on the list. */
    private List<Choice> parties(List<Delegation> all) {
        var there = all.stream()
                .filter(Delegation::invited)
                .map(one -> one.party().key())
                .collect(Collectors.toSet());
        return Stream.concat(
                        states.all().stream().map(state -> Choice.of(state.code(), state.shortName(), false)),
                        directory.bodies().stream().map(body -> Choice.of("body-" + body.id(), body.name(), false)))
                .filter(choice -> !there.contains(choice.value()))
                .toList();
    }

    private DelegationsPage.TermsForm terms(Terms terms, ZoneId zone, @Nullable Form typed) {
        var version = Integer.toString(terms.version());
        var where = Moments.zone(zone, clock.instant());
        return typed == null
                ? new DelegationsPage.TermsForm(
                        local(terms.opens(), zone),
                        local(terms.closes(), zone),
                        local(terms.confirmBy(), zone),
                        number(terms.places()),
                        version,
                        where)
                : new DelegationsPage.TermsForm(
                        typed.text("opens"),
                        typed.text("closes"),
                        typed.text("confirmBy"),
                        typed.text("places"),
                        version,
                        where);
    }

    private List<DelegationsPage.RoleForm> roles(MeetingFacts meeting, Terms terms, @Nullable Form typed) {
        var segments = programmes.segments(meeting.id());
        List<DelegationsPage.RoleForm> roles = new ArrayList<>();
        Arrays.stream(DelegationRole.values())
                .forEach(role -> roles.add(new DelegationsPage.RoleForm(
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

    private String window(Terms terms, ZoneId zone) {
        var closes = terms.closes();
        if (closes == null) {
            return words("delegation.list.noDeadline");
        }
        return words(
                terms.late(clock.instant()) ? "delegation.list.closed" : "delegation.list.closes",
                Moments.moment(closes, zone));
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
