package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.neaspec.plenary.meeting.AddMeeting;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingDates;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.shared.Paper;

/** The meetings of {@code resources/demo}: real ones as their papers print them, and one plainly labelled as made up. */
@Singleton
public class Demonstration {

    private final Meetings meetings;
    private final AddMeeting addMeeting;
    private final AddProgramme addProgramme;
    private final Directory directory;
    private final Clock clock;

    Demonstration(
            Meetings meetings, AddMeeting addMeeting, AddProgramme addProgramme, Directory directory, Clock clock) {
        this.meetings = meetings;
        this.addMeeting = addMeeting;
        this.addProgramme = addProgramme;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Adds all of them, unless there is any meeting already.
     *
     * @return whether they were added
     */
    @Transactional
    public boolean load() {
        if (!meetings.none()) {
            return false;
        }
        Paper names = read("directory");
        directory.add(names);
        addMeeting.addSeries(names);
        List<Paper> papers = read("index").texts("papers").stream()
                .flatMap(name -> read(name).papers("meetings").stream())
                .map(this::dated)
                .toList();
        papers.forEach(addProgramme::add);
        papers.forEach(addMeeting::addRelations);
        return true;
    }

    /** Turns "so many days ahead" into days from today on that are all working days. */
    private Paper dated(Paper paper) {
        if (!paper.nests("date")) {
            return paper;
        }
        Paper date = paper.in("date");
        int length = Integer.parseInt(date.text("length"));
        LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneId.of(paper.text("zone")))
                .plusDays(Integer.parseInt(date.text("days ahead")));
        while (first.datesUntil(first.plusDays(length)).anyMatch(Demonstration::atWeekend)) {
            first = first.plusDays(1);
        }
        return paper.with("date", MeetingDates.write(MeetingDate.days(first, first.plusDays(length - 1))));
    }

    private static boolean atWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Paper read(String name) {
        String path = "/demo/" + name + ".yaml";
        try (InputStream stream = Objects.requireNonNull(Demonstration.class.getResourceAsStream(path), path)) {
            return Paper.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
