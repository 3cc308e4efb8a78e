package org.neaspec.plenary.drafting.web;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.ReplaceProgramme;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;

/** Meetings with drafts to work on, each of its own. */
@Singleton
public class EditorScene {

    public static final LocalDate DAY = LocalDate.of(2027, 3, 2);

    private final EmbeddedServer server;
    private final Staff staff;
    private final AddProgramme addProgramme;
    private final Meetings meetings;
    private final Drafts drafts;
    private final EditDraft edit;

    EditorScene(
            EmbeddedServer server,
            Staff staff,
            AddProgramme addProgramme,
            Meetings meetings,
            Drafts drafts,
            EditDraft edit) {
        this.server = server;
        this.staff = staff;
        this.addProgramme = addProgramme;
        this.meetings = meetings;
        this.drafts = drafts;
        this.edit = edit;
    }

    /** A meeting of three days, from 2 to 4 March 2027, with segment A and no rows. */
    public MeetingFacts empty() {
        return meeting("\"2027-03-02/2027-03-04\"");
    }

    public MeetingFacts undated() {
        return meeting("\"2027-H1\"");
    }

    private MeetingFacts meeting(String date) {
        String slug = "editor-" + RandomIds.publicId();
        addProgramme.add(Paper.read("""
                slug: %1$s
                code: %2$s
                title: "Meeting with an editor"
                kind: SYMPOSIUM
                date: %3$s
                zone: Asia/Seoul
                segments:
                  - {code: A, title: "Open segment"}
                """.formatted(slug, slug.substring(0, 30), date)));
        return meetings.find(slug).orElseThrow();
    }

    /** The same with rows of 30 minutes from 9:00 on its first day, called Row 1, Row 2 and so on. */
    public MeetingFacts withRows(int count) {
        MeetingFacts meeting = empty();
        List<ProgrammeItem> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalTime start = LocalTime.of(9, 0).plusMinutes(30L * i);
            rows.add(row("Row " + (i + 1), DAY, start, start.plusMinutes(30)));
        }
        put(meeting, rows);
        return meeting;
    }

    public static ProgrammeItem row(String title, LocalDate day, LocalTime start, LocalTime end) {
        return ProgrammeItem.titled(RandomIds.publicId(), ItemKind.SESSION, title).toBuilder()
                .times(day, start, end)
                .build();
    }

    public void put(MeetingFacts meeting, List<ProgrammeItem> rows) {
        edit.perform(
                meeting.id(),
                new ReplaceProgramme(Programme.EMPTY.withItems(rows), Said.of("drafting.act.added", "rows")),
                Actor.person("Test Organiser"));
    }

    public Draft draft(MeetingFacts meeting) {
        return drafts.of(meeting.id());
    }

    /** The rows as "09:00-09:30 Row 1", untimed ones as their title. */
    public List<String> rows(MeetingFacts meeting) {
        return draft(meeting).programme().items().stream()
                .map(item -> item.timed()
                        ? (item.day().equals(DAY) ? "" : item.day() + " ") + item.start() + "-" + item.end() + " "
                                + item.title()
                        : item.title())
                .toList();
    }

    public ProgrammeItem find(MeetingFacts meeting, String title) {
        return draft(meeting).programme().items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    public Browser organiser() {
        return staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    public static String path(MeetingFacts meeting) {
        return "/organise/meetings/" + meeting.slug() + "/programme";
    }
}
