package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.WhoIsTold;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.DifferenceWords;
import org.neaspec.plenary.programme.Differences;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.Approved;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Messages;

/** Puts into words what one person is told of a change of the programme. */
@Singleton
class ProgrammeNewsWriter {

    private final Versions versions;
    private final Programmes programmes;
    private final WhoIsTold whoIsTold;
    private final States states;
    private final Messages messages;
    private final Site site;

    ProgrammeNewsWriter(
            Versions versions,
            Programmes programmes,
            WhoIsTold whoIsTold,
            States states,
            Messages messages,
            Site site) {
        this.versions = versions;
        this.programmes = programmes;
        this.whoIsTold = whoIsTold;
        this.states = states;
        this.messages = messages;
        this.site = site;
    }

    /** The words for one meeting: made once for all who are told, and for each who is elsewhere put into that zone too. */
    DifferenceWords words(MeetingFacts meeting) {
        return new DifferenceWords(
                programmes.segments(meeting.id()),
                states,
                Locale.ENGLISH,
                (key, arguments) -> messages.text(Locale.ENGLISH, key, arguments));
    }

    /** Of somebody who follows from elsewhere, the same with the times there. */
    DifferenceWords forReader(DifferenceWords words, MeetingFacts meeting, Approved person) {
        return person.zone() == null || meeting.zone() == null ? words : words.alsoIn(person.zone(), meeting.zone());
    }

    /** @param own the organiser's own line, or null */
    ProgrammeNews news(
            MeetingFacts meeting,
            int from,
            ProgrammeVersion to,
            @Nullable String own,
            Differences differences,
            DifferenceWords words) {
        return new ProgrammeNews(
                from, to.number(), own, words.days(differences), site.link(MeetingPaths.programme(meeting.slug())));
    }

    /** What this person would be told now of what these versions differ in; may be nothing. */
    ProgrammeNews now(MeetingFacts meeting, Approved person, ProgrammeNews.Span span) {
        ProgrammeVersion to = versions.find(meeting.id(), span.to()).orElseThrow();
        Differences differences = whoIsTold.one(
                meeting,
                person,
                versions.programme(meeting.id(), span.from()),
                to.content().programme());
        String own = versions.noticeWords(meeting.id(), span.to()).orElse(null);
        return news(meeting, span.from(), to, own, differences, forReader(words(meeting), meeting, person));
    }
}
