package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.neaspec.plenary.drafting.WhoIsTold;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.DifferenceWords;
import org.neaspec.plenary.programme.ProgrammePublished;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.Registrant;

/** Writes to those whom a new version of a programme concerns, inside the same transaction: one mail for each. */
@Singleton
class ProgrammeMails {

    private final Meetings meetings;
    private final Versions versions;
    private final WhoIsTold whoIsTold;
    private final ProgrammeNewsWriter writer;
    private final RegistrationLetters letters;

    ProgrammeMails(
            Meetings meetings,
            Versions versions,
            WhoIsTold whoIsTold,
            ProgrammeNewsWriter writer,
            RegistrationLetters letters) {
        this.meetings = meetings;
        this.versions = versions;
        this.whoIsTold = whoIsTold;
        this.writer = writer;
        this.letters = letters;
    }

    @EventListener
    void published(ProgrammePublished fact) {
        if (!fact.notice().wanted()) {
            return;
        }
        MeetingFacts meeting = meetings.byId(fact.meetingId()).orElseThrow();
        ProgrammeVersion to = versions.find(meeting.id(), fact.number()).orElseThrow();
        int from = versions.toldBefore(meeting.id(), fact.number());
        String own = fact.notice().words();
        DifferenceWords words = writer.words(meeting);
        Map<Registrant, ProgrammeNews> news = new LinkedHashMap<>();
        whoIsTold
                .of(
                        meeting,
                        versions.programme(meeting.id(), from),
                        to.content().programme())
                .forEach(told -> news.put(
                        told.person().registrant(),
                        writer.news(
                                meeting,
                                from,
                                to,
                                own,
                                told.differences(),
                                writer.forReader(words, meeting, told.person()))));
        letters.queue("version " + meeting.id() + " " + fact.number(), meeting, news);
    }
}
