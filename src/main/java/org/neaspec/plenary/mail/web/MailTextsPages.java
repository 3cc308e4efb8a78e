package org.neaspec.plenary.mail.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.mail.MailKind;
import org.neaspec.plenary.mail.MailWording;
import org.neaspec.plenary.mail.StandardWords;
import org.neaspec.plenary.mail.Voices;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.roster.Roster;
import org.neaspec.plenary.roster.RosterQuery;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the pages together on which a meeting's words are chosen. */
@Singleton
class MailTextsPages {

    private final Voices voices;
    private final StandardWords standard;
    private final Roster roster;
    private final Messages messages;

    MailTextsPages(Voices voices, StandardWords standard, Roster roster, Messages messages) {
        this.voices = voices;
        this.standard = standard;
        this.roster = roster;
        this.messages = messages;
    }

    MailTextsPage list(MeetingFacts meeting) {
        Map<MailKind, Voices.Own> own = voices.own(meeting.id());
        Predicate<MailKind> asked = kind -> switch (kind) {
            case INVITATION,
                    INVITATION_REMINDER,
                    NOMINATED,
                    DRAFT_KEPT,
                    DELEGATION_INVITED,
                    DELEGATION_NEWS,
                    MATTER_RECEIVED -> true;
            default -> false;
        };
        return new MailTextsPage(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                List.of(
                        group(meeting, own, "mail.texts.group.asked", asked),
                        group(
                                meeting,
                                own,
                                "mail.texts.group.registration",
                                kind -> !asked.test(kind) && !kind.aboutMeeting() && !kind.speaksToCalendars()),
                        group(meeting, own, "mail.texts.group.meeting", MailKind::aboutMeeting),
                        group(meeting, own, "mail.texts.group.calendar", MailKind::speaksToCalendars)));
    }

    private MailTextsPage.Group group(
            MeetingFacts meeting, Map<MailKind, Voices.Own> own, String titleKey, Predicate<MailKind> wanted) {
        return new MailTextsPage.Group(
                titleKey,
                Arrays.stream(MailKind.values())
                        .filter(MailKind::wordable)
                        .filter(wanted)
                        .map(kind -> {
                            var words = Optional.ofNullable(own.get(kind));
                            return new MailTextsPage.Line(
                                    MailPaths.text(meeting.slug(), kind),
                                    kind.messageKey(),
                                    words.map(Voices.Own::wording)
                                            .orElseGet(() -> standard.of(kind))
                                            .subject(),
                                    words.map(one -> changed(meeting, one)).orElse(null));
                        })
                        .toList());
    }

    MailTextPage edit(MeetingFacts meeting, MailKind kind, Organiser organiser) {
        var own = voices.own(meeting.id(), kind);
        return page(
                meeting,
                kind,
                organiser,
                own.map(Voices.Own::wording).orElseGet(() -> standard.of(kind)),
                own.map(Voices.Own::version).orElse(0),
                own.map(one -> changed(meeting, one)).orElse(null),
                false,
                FormErrors.none());
    }

    /** The page again with what was typed. */
    MailTextPage again(
            MeetingFacts meeting,
            MailKind kind,
            Organiser organiser,
            MailWording typed,
            int seen,
            boolean overtaken,
            FormErrors errors) {
        var changed = voices.own(meeting.id(), kind).map(one -> changed(meeting, one));
        return page(meeting, kind, organiser, typed, seen, changed.orElse(null), overtaken, errors);
    }

    private MailTextPage page(
            MeetingFacts meeting,
            MailKind kind,
            Organiser organiser,
            MailWording words,
            int seen,
            @Nullable String changed,
            boolean overtaken,
            FormErrors errors) {
        var plain = standard.of(kind);
        return new MailTextPage(
                meeting.title(),
                MailPaths.texts(meeting.slug()),
                MailPaths.text(meeting.slug(), kind),
                kind.messageKey(),
                words.subject(),
                words.body(),
                seen,
                changed,
                overtaken,
                plain.subject(),
                plain.body(),
                StandardWords.offered(kind).stream()
                        .map(placeholder -> new MailTextPage.Mark(placeholder.written(), placeholder.messageKey()))
                        .toList(),
                organiser.may(Task.REVIEW) ? people(meeting) : List.of(),
                errors);
    }

    private List<Choice> people(MeetingFacts meeting) {
        return roster.find(meeting, RosterQuery.read("")).entries().stream()
                .map(entry -> Choice.of(
                        entry.line().reference(),
                        entry.line().printedName() + " (" + entry.line().reference() + ")",
                        false))
                .toList();
    }

    private String changed(MeetingFacts meeting, Voices.Own own) {
        return messages.text(
                Locale.ENGLISH,
                "mail.texts.changed",
                own.changedBy(),
                Moments.moment(own.changedAt(), meeting.zoneOrUtc()));
    }
}
