package org.neaspec.plenary.meeting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.shared.Paper;

/** Adds a meeting that is written down in a paper; {@code resources/demo} shows the form. Its programme is added on its own. */
@Singleton
public class AddMeeting {

    private final MeetingRepository repository;
    private final MeetingPartsRepository parts;
    private final OfficerRepository officers;
    private final Directory directory;
    private final Clock clock;

    AddMeeting(
            MeetingRepository repository,
            MeetingPartsRepository parts,
            OfficerRepository officers,
            Directory directory,
            Clock clock) {
        this.repository = repository;
        this.parts = parts;
        this.officers = officers;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Adds the meeting with its lists, without relations.
     *
     * @return its id
     * @throws IllegalArgumentException when the paper lacks something or names an unknown body
     */
    @Transactional
    public long add(Paper paper) {
        Long series = paper.has("series") ? seriesId(paper.text("series")) : null;
        MeetingRow row = repository.save(new MeetingPaper(paper, clock.instant()).row(series));
        long id = Objects.requireNonNull(row.id());
        paper.in("attendance").texts("admits").forEach(designation -> parts.addAdmitted(id, designation));
        addObjectives(id, paper.in("objectives").papers("items"));
        addGroups(id, paper.texts("participants"));
        addOrganisers(id, paper.papers("organisers"));
        addOfficers(id, paper.papers("officers"));
        return id;
    }

    /** Adds the series a directory paper lists and that are not known yet. */
    @Transactional
    public void addSeries(Paper paper) {
        int position = 0;
        for (Paper series : paper.papers("series")) {
            position++;
            if (parts.idOfSeries(series.text("slug")).isEmpty()) {
                parts.addSeries(series.text("slug"), series.text("title"), position);
            }
        }
    }

    /** Adds the relations of a meeting that was added before, as were all it relates to. */
    @Transactional
    public void addRelations(Paper paper) {
        long id = meetingId(paper.text("code"));
        int position = 0;
        for (Paper relation : paper.papers("relations")) {
            parts.addRelation(
                    id,
                    relation.one(RelationKind.class, "kind").name(),
                    meetingId(relation.text("meeting")),
                    ++position);
        }
    }

    private void addObjectives(long id, List<Paper> objectives) {
        int position = 0;
        for (Paper objective : objectives) {
            parts.addObjective(id, ++position, objective.textOrNull("label"), objective.text("text"));
        }
    }

    private void addGroups(long id, List<String> groups) {
        int position = 0;
        for (String group : groups) {
            parts.addParticipantGroup(id, ++position, group);
        }
    }

    private void addOrganisers(long id, List<Paper> organisers) {
        int position = 0;
        for (Paper organiser : organisers) {
            parts.addOrganiser(
                    id,
                    ++position,
                    directory.body(organiser.text("body")).orElseThrow(() -> unknown(organiser.text("body"))),
                    organiser.text("role"),
                    organiser.textOrNull("line"));
        }
    }

    private void addOfficers(long id, List<Paper> officers) {
        int position = 0;
        for (Paper officer : officers) {
            this.officers.add(
                    id,
                    ++position,
                    officer.one(Office.class, "office"),
                    officer.text("name"),
                    personId(officer.textOrNull("person")),
                    officer.textOrNull("state"),
                    officer.textOrNull("body"),
                    OfficerStatus.ELECTED,
                    null);
        }
    }

    private @Nullable Long personId(@Nullable String code) {
        return code == null ? null : directory.person(code).orElseThrow(() -> unknown(code));
    }

    private long seriesId(String slug) {
        return parts.idOfSeries(slug).orElseThrow(() -> unknown(slug));
    }

    private long meetingId(String code) {
        return parts.idOf(code).orElseThrow(() -> unknown(code));
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("unknown: " + name);
    }
}
