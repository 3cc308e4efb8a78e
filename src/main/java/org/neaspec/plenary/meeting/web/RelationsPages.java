package org.neaspec.plenary.meeting.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.RelationKind;
import org.neaspec.plenary.meeting.Relations;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of a meeting's relations together. A meeting not announced yet is named only to who may read it. */
@Singleton
class RelationsPages {

    private final Relations relations;
    private final Meetings meetings;
    private final MeetingRoles roles;
    private final Messages messages;
    private final Clock clock;

    RelationsPages(Relations relations, Meetings meetings, MeetingRoles roles, Messages messages, Clock clock) {
        this.relations = relations;
        this.meetings = meetings;
        this.roles = roles;
        this.messages = messages;
        this.clock = clock;
    }

    /** What was sent and could not be done. */
    record Typed(String kind, String other) {
        static final Typed NOTHING = new Typed("", "");
    }

    RelationsPage page(MeetingFacts meeting, Organiser organiser, Typed typed, FormErrors errors) {
        Map<String, MeetingCard> known = meetings(organiser, Task.READ);
        return new RelationsPage(
                errors,
                meeting.slug(),
                "relations",
                meeting.title(),
                MeetingPaths.relations(meeting.slug()),
                meeting.announced() ? MeetingPaths.meeting(meeting.slug()) : null,
                relations.of(meeting.id()).stream()
                        .map(seen -> line(seen, known.get(seen.slug())))
                        .toList(),
                Arrays.stream(RelationKind.values())
                        .map(kind -> Choice.of(
                                kind.name(),
                                words(kind.messageKey(false)),
                                kind.name().equals(typed.kind)))
                        .toList(),
                meetings(organiser, Task.SETTINGS).values().stream()
                        .filter(card -> card.id() != meeting.id())
                        .sorted(Comparator.comparing((MeetingCard card) -> card.past(clock.instant()))
                                .thenComparing(MeetingCard::date)
                                .thenComparing(MeetingCard::code))
                        .map(card ->
                                Choice.of(card.slug(), label(card), card.slug().equals(typed.other)))
                        .toList());
    }

    /** Whether this organiser may put a relation on the page of the meeting with this slug. */
    boolean mayRelate(Organiser organiser, String slug) {
        return meetings(organiser, Task.SETTINGS).containsKey(slug);
    }

    /** Those at which the organiser may do this; to be named an announced one needs no right. */
    private Map<String, MeetingCard> meetings(Organiser organiser, Task task) {
        boolean everything = organiser.rights().everything();
        Map<Long, MeetingRights> rights = everything ? Map.of() : roles.everywhere(organiser.accountId());
        return meetings.cards().stream()
                .filter(card -> everything
                        || (task == Task.READ && card.announced())
                        || rights.getOrDefault(card.id(), MeetingRights.NONE).may(task))
                .collect(Collectors.toMap(MeetingCard::slug, Function.identity()));
    }

    private RelationsPage.Line line(Relations.Seen seen, @Nullable MeetingCard card) {
        String how = words(seen.messageKey());
        return card == null
                ? new RelationsPage.Line(
                        seen.id(), how, words("meeting.relations.unnamed"), "", null, false, false, false)
                : new RelationsPage.Line(
                        seen.id(),
                        how,
                        seen.title(),
                        seen.date().print(),
                        href(card),
                        card.announced(),
                        seen.kind().together(),
                        seen.registersTogether());
    }

    private static String href(MeetingCard card) {
        return card.announced() ? MeetingPaths.meeting(card.slug()) : MeetingPaths.organise(card.slug());
    }

    private static String label(MeetingCard card) {
        return card.title() + " (" + card.date().print() + ")";
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
