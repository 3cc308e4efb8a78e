package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.AddMeeting;
import org.neaspec.plenary.meeting.MeetingDates;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;

/** Adds a meeting with its whole programme, written down in a paper; {@code resources/demo} shows the form. */
@Singleton
public class AddProgramme {

    private final AddMeeting meetings;
    private final ProgrammePartsRepository repository;
    private final Directory directory;
    private final Clock clock;

    AddProgramme(AddMeeting meetings, ProgrammePartsRepository repository, Directory directory, Clock clock) {
        this.meetings = meetings;
        this.repository = repository;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @return the id of the meeting
     * @throws IllegalArgumentException when the paper lacks something or names an unknown person or body
     */
    @Transactional
    public long add(Paper paper) {
        long meetingId = meetings.add(paper);
        LocalDate firstDay = MeetingDates.parse(paper.text("date")).first();
        addSegments(meetingId, paper.papers("segments"));
        int position = 0;
        for (Paper item : paper.papers("items")) {
            addItem(meetingId, ++position, item, firstDay);
        }
        addAgenda(meetingId, paper.papers("agenda"));
        return meetingId;
    }

    private void addSegments(long meetingId, List<Paper> segments) {
        int position = 0;
        for (Paper segment : segments) {
            boolean restricted = segment.has("admits");
            repository.addSegment(
                    meetingId,
                    ++position,
                    segment.text("code"),
                    segment.text("title"),
                    restricted ? "RESTRICTED" : "OPEN",
                    segment.textOrNull("audience"),
                    restricted ? segment.one(Visibility.class, "visibility").name() : Visibility.PUBLISHED.name());
            segment.texts("admits")
                    .forEach(admitted -> repository.addAdmittedToSegment(meetingId, segment.text("code"), admitted));
        }
    }

    private void addItem(long meetingId, int position, Paper item, @Nullable LocalDate firstDay) {
        Instant now = clock.instant();
        LocalTime start = item.timeOrNull("start");
        NewItem row = repository.save(new NewItem(
                null,
                RandomIds.publicId(),
                meetingId,
                item.has("segment") ? repository.segmentId(meetingId, item.text("segment")) : null,
                position,
                item.one(ItemKind.class, "kind"),
                start == null ? null : day(item, firstDay),
                start,
                item.timeOrNull("end"),
                item.numberOrNull("minutes"),
                item.numberOrNull("number"),
                item.text("title"),
                item.textOrNull("description"),
                item.textOrNull("room"),
                item.has("admits"),
                item.textOrNull("audience"),
                item.flag("questions promised"),
                false,
                0,
                now,
                now));
        long itemId = Objects.requireNonNull(row.id());
        item.texts("admits").forEach(admitted -> repository.addAdmittedToItem(itemId, admitted));
        addSlots(itemId, null, item.papers("slots"));
        addParts(itemId, item.papers("parts"));
        addQuestions(itemId, item.texts("questions"));
    }

    /** Rows are on the first day of the meeting unless they say on which. */
    private static LocalDate day(Paper item, @Nullable LocalDate firstDay) {
        Integer day = item.numberOrNull("day");
        return Objects.requireNonNull(firstDay, "a day for the rows").plusDays(day == null ? 0 : day - 1);
    }

    private void addParts(long itemId, List<Paper> parts) {
        int position = 0;
        for (Paper part : parts) {
            position++;
            repository.addPart(
                    itemId,
                    position,
                    part.text("title"),
                    part.numberOrNull("minutes"),
                    part.textOrNull("line"),
                    part.textOrNull("order"));
            addSlots(itemId, repository.partId(itemId, position), part.papers("slots"));
        }
    }

    private void addSlots(long itemId, @Nullable Long partId, List<Paper> slots) {
        int position = 0;
        for (Paper slot : slots) {
            repository.addSlot(
                    itemId,
                    partId,
                    ++position,
                    slot.find("person").map(this::personId).orElse(null),
                    slot.find("body").map(this::bodyId).orElse(null),
                    slot.textOrNull("state"),
                    slot.textOrNull("group"),
                    slot.textOrNull("constituency"),
                    slot.textOrNull("capacity"),
                    slot.textOrNull("line"));
        }
    }

    private void addQuestions(long itemId, List<String> questions) {
        int position = 0;
        for (String question : questions) {
            repository.addQuestion(itemId, ++position, question);
        }
    }

    private void addAgenda(long meetingId, List<Paper> agenda) {
        int position = 0;
        for (Paper item : agenda) {
            int number = Integer.parseInt(item.text("number"));
            repository.addAgendaItem(meetingId, ++position, number, null, item.text("title"));
            for (Paper sub : item.papers("sub")) {
                repository.addAgendaItem(meetingId, ++position, number, sub.text("letter"), sub.text("title"));
            }
        }
    }

    private long personId(String code) {
        return directory.person(code).orElseThrow(() -> new IllegalArgumentException("unknown person: " + code));
    }

    private long bodyId(String code) {
        return directory.body(code).orElseThrow(() -> new IllegalArgumentException("unknown body: " + code));
    }
}
