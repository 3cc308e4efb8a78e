package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.DelegationPaper;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.OtherMatters;
import org.neaspec.plenary.delegation.SlotProposal;
import org.neaspec.plenary.delegation.SpeakingSlots;
import org.neaspec.plenary.delegation.Terms;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the organiser's page of delegations together: the same few queries for any number of people. */
@Singleton
class DelegationsPages {

    /** Where it is said what is wrong with the number of places of somebody to be invited. */
    static final String NEW_PLACES = "party-places";

    private final Delegations delegations;
    private final SpeakingSlots slots;
    private final OtherMatters matters;
    private final Credentials credentials;
    private final Drafts drafts;
    private final Directory directory;
    private final States states;
    private final DelegationLines lines;
    private final Messages messages;
    private final Clock clock;

    DelegationsPages(
            Delegations delegations,
            SpeakingSlots slots,
            OtherMatters matters,
            Credentials credentials,
            Drafts drafts,
            Directory directory,
            States states,
            DelegationLines lines,
            Messages messages,
            Clock clock) {
        this.delegations = delegations;
        this.slots = slots;
        this.matters = matters;
        this.credentials = credentials;
        this.drafts = drafts;
        this.directory = directory;
        this.states = states;
        this.lines = lines;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was typed about one delegation and could not be taken, field by field. */
    record Typed(String party, Map<String, String> fields) {

        static final Typed NOTHING = new Typed("", Map.of());

        static Typed of(Form form) {
            return new Typed(
                    form.text("party"),
                    Stream.of("name", "addresses", "note", "source", "places")
                            .collect(Collectors.toMap(field -> field, form::text)));
        }

        /** Where a field of the form is in the page. */
        static String id(String field, String party) {
            return field + "-" + party;
        }

        String of(String field, String otherwise) {
            return fields.getOrDefault(field, otherwise);
        }
    }

    DelegationsPage page(MeetingFacts meeting) {
        return page(meeting, Typed.NOTHING, FormErrors.none());
    }

    DelegationsPage page(MeetingFacts meeting, Typed typed, FormErrors errors) {
        var all = delegations.all(meeting.id());
        var proposals = slots.open(meeting.id());
        var read = new DelegationLines.Read(
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
                MeetingPaths.mailReminders(meeting.slug()),
                MeetingPaths.people(meeting.slug()) + "/message?to=" + MeetingPaths.FOCAL_POINTS,
                window(read.terms(), zone),
                all.stream()
                        .filter(one -> one.invited() || !read.membersOf(one).isEmpty())
                        .map(one ->
                                lines.line(one, read, one.party().key().equals(typed.party()) ? typed : Typed.NOTHING))
                        .toList(),
                parties(all, typed.party()),
                new DelegationsPage.Cell(NEW_PLACES, errors.has(NEW_PLACES) ? typed.of("places", "") : ""),
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

    /** Whom one may still invite, or invite again: every State and body that is not on the list. */
    private List<Choice> parties(List<Delegation> all, String chosen) {
        var there = all.stream()
                .filter(Delegation::invited)
                .map(one -> one.party().key())
                .collect(Collectors.toSet());
        return Stream.concat(
                        states.all().stream()
                                .map(state -> Choice.of(
                                        state.code(),
                                        state.shortName(),
                                        state.code().equals(chosen))),
                        directory.bodies().stream()
                                .map(body -> Choice.of(
                                        "body-" + body.id(), body.name(), chosen.equals("body-" + body.id()))))
                .filter(choice -> !there.contains(choice.value()))
                .toList();
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

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
