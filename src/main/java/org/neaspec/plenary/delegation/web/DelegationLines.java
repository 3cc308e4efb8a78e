package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.DelegationPaper;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.FocalPoint;
import org.neaspec.plenary.delegation.Member;
import org.neaspec.plenary.delegation.ProposalState;
import org.neaspec.plenary.delegation.SlotProposal;
import org.neaspec.plenary.delegation.Substitution;
import org.neaspec.plenary.delegation.Terms;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** Says what a list tells organisers of one delegation. */
@Singleton
class DelegationLines {

    private final Messages messages;

    DelegationLines(Messages messages) {
        this.messages = messages;
    }

    /** All that hangs on the delegations of a meeting, read once. */
    record Read(
            MeetingFacts meeting,
            Terms terms,
            Map<Long, List<Member>> members,
            Map<Long, List<FocalPoint>> points,
            Map<Long, List<Substitution>> substitutions,
            Map<String, Long> awaiting,
            Map<Long, List<DelegationPaper>> papers,
            Map<Long, List<SlotProposal>> proposals,
            Map<String, String> rows) {

        List<Member> membersOf(Delegation one) {
            return of(members, one);
        }
    }

    /**
     * Everything a list says of one of them.
     *
     * @param typed what could not be taken
     */
    DelegationsPage.Line line(Delegation one, Read read, DelegationsPages.Typed typed) {
        var zone = read.meeting().zoneOrUtc();
        var people = read.membersOf(one);
        var present = people.stream().filter(Member::present).toList();
        var places = one.placesUnder(read.terms());
        var head = present.stream()
                .filter(member -> member.role() == DelegationRole.HEAD)
                .findFirst();
        var state = one.party().stateCode();
        var note = one.note();
        return new DelegationsPage.Line(
                one.party().key(),
                one.party().name(),
                one.party().inText(),
                !typed.party().isEmpty(),
                places == null
                        ? words("delegation.focal.placesFree", present.size())
                        : words("delegation.focal.places", present.size(), places),
                states(people),
                head.map(Member::name).orElse(null),
                one.invited(),
                new DelegationsPage.Cells(
                        cell("name", one, typed, ""),
                        cell("addresses", one, typed, ""),
                        cell("note", one, typed, ""),
                        cell("source", one, typed, ""),
                        cell("places", one, typed, number(one.places()))),
                state == null ? 0 : read.awaiting().getOrDefault(state, 0L).intValue(),
                review(read, one, present),
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

    private static DelegationsPage.@Nullable Review review(Read read, Delegation one, List<Member> present) {
        int many = (int) present.stream()
                .filter(member -> member.status() == RegistrationStatus.UNDER_REVIEW)
                .count();
        return many == 0
                ? null
                : new DelegationsPage.Review(
                        many,
                        MeetingPaths.registrations(read.meeting().slug()) + "?tick=all&delegation="
                                + one.party().key() + "#selected");
    }

    private static DelegationsPage.Cell cell(
            String field, Delegation one, DelegationsPages.Typed typed, String otherwise) {
        return new DelegationsPage.Cell(
                DelegationsPages.Typed.id(field, one.party().key()), typed.of(field, otherwise));
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
                FocalLines.look(member.status()),
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

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
