package org.neaspec.plenary.drafting;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.Aliases;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.programme.Differences;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeLens;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.Approved;
import org.neaspec.plenary.registration.Registrations;

/**
 * Whom a change of a programme concerns, and what each is told of it: the approved people who attend a row that changed, in
 * its old or its new form. The page that publishes and the mails ask here, so nobody is told anything that was not shown.
 */
@Singleton
public final class WhoIsTold {

    private final Programmes programmes;
    private final Registrations registrations;
    private final Directory directory;

    WhoIsTold(Programmes programmes, Registrations registrations, Directory directory) {
        this.programmes = programmes;
        this.registrations = registrations;
        this.directory = directory;
    }

    /** Somebody, and the differences that concern him or her; never none. */
    public record Told(Approved person, Differences differences) {}

    /** Everybody concerned, by name. */
    public List<Told> of(MeetingFacts meeting, Programme before, Programme after) {
        ProgrammeLens lens = programmes.lens(meeting);
        Aliases aliases = directory.aliases();
        return registrations.approved(meeting.id()).stream()
                .map(person -> new Told(person, differences(lens, aliases, person, before, after)))
                .filter(told -> !told.differences().none())
                .toList();
    }

    /** What concerns one person as things stand now; may be nothing. */
    public Differences one(MeetingFacts meeting, Approved person, Programme before, Programme after) {
        return differences(programmes.lens(meeting), directory.aliases(), person, before, after);
    }

    private static Differences differences(
            ProgrammeLens lens, Aliases aliases, Approved person, Programme before, Programme after) {
        return Differences.concerning(lens.of(person.participant(), aliases.of(person.personId())), before, after);
    }
}
