package org.neaspec.plenary.story;

import jakarta.inject.Singleton;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;

/** A symposium whose sessions run in two rooms at the same time, between breaks for all, over two days. */
@Singleton
public class ParallelMeeting {

    private final AddProgramme programmes;

    private String shown;

    ParallelMeeting(AddProgramme programmes) {
        this.programmes = programmes;
    }

    /** The same for everybody who only looks. */
    String slug() {
        if (shown == null) {
            shown = add();
        }
        return shown;
    }

    /** Another one, to work on. */
    public String add() {
        String slug = "parallel-" + RandomIds.publicId();
        programmes.add(Paper.read("""
                slug: %1$s
                code: %2$s
                title: "Symposium in two rooms"
                kind: SYMPOSIUM
                date: "2031-03-04/2031-03-05"
                zone: Asia/Seoul
                items:
                  - {kind: OPENING, day: 1, start: "09:00", end: "09:15", title: "Opening", room: "Hall"}
                  - {kind: SESSION, day: 1, start: "09:15", end: "10:45", title: "Air quality and climate", room: "Hall"}
                  - {kind: SESSION, day: 1, start: "09:30", end: "10:30", title: "Marine litter", room: "Room 2"}
                  - {kind: BREAK, day: 1, start: "10:45", end: "11:05", title: "Coffee break"}
                  - {kind: SESSION, day: 1, start: "11:05", end: "12:05", title: "Migratory birds", room: "Hall"}
                  - {kind: SESSION, day: 1, start: "11:05", end: "11:35", title: "Low carbon cities", room: "Room 2"}
                  - {kind: SESSION, day: 1, start: "11:20", end: "12:05", title: "Desert and dust", room: "Room 2"}
                  - {kind: SOCIAL, day: 1, start: "12:35", end: "13:35", title: "Lunch"}
                  - {kind: SESSION, day: 2, start: "09:00", end: "10:00", title: "Nature conservation", room: "Hall"}
                  - {kind: CLOSING, day: 2, start: "10:00", end: "10:05", title: "Closing", room: "Hall"}
                  - {kind: SOCIAL, title: "Excursion"}
                """.formatted(slug, slug.substring(0, 30))));
        return slug;
    }
}
