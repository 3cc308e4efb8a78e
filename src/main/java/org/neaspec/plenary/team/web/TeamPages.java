package org.neaspec.plenary.team.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.team.Colleague;
import org.neaspec.plenary.team.Team;
import org.neaspec.plenary.team.TeamMember;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of a team together. */
@Singleton
class TeamPages {

    private final Team team;
    private final Drafts drafts;
    private final Messages messages;

    TeamPages(Team team, Drafts drafts, Messages messages) {
        this.team = team;
        this.drafts = drafts;
        this.messages = messages;
    }

    /**
     * What was sent and could not be done.
     *
     * @param lead the role whose rows were chosen, or null
     */
    record Typed(String colleague, String role, @Nullable Long lead, Set<String> rows) {
        static final Typed NOTHING = new Typed("", "", null, Set.of());
    }

    TeamPage page(MeetingFacts meeting, Typed typed, FormErrors errors) {
        List<ProgrammeItem> rows = drafts.of(meeting.id()).programme().items();
        return new TeamPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.team(meeting.slug()),
                team.of(meeting.id()).stream()
                        .map(member -> line(member, rows, typed))
                        .toList(),
                team.candidates().stream()
                        .map(one -> Choice.of(
                                id(one), one.name() + " (" + one.email() + ")", id(one).equals(typed.colleague)))
                        .toList(),
                Arrays.stream(MeetingRole.values())
                        .map(role -> new Choice(
                                role.name(), words(role), role.name().equals(typed.role), words(role, ".hint")))
                        .toList(),
                team.organisers().stream().map(Colleague::name).toList());
    }

    private static String id(Colleague colleague) {
        return Long.toString(colleague.id());
    }

    /** What others chose meanwhile, in words. */
    String titles(MeetingFacts meeting, Set<String> rows) {
        List<String> titles = drafts.of(meeting.id()).programme().items().stream()
                .filter(row -> rows.contains(row.id()))
                .map(ProgrammeItem::title)
                .toList();
        return titles.isEmpty() ? messages.text(Locale.ENGLISH, "team.page.noRows") : String.join("; ", titles);
    }

    private TeamPage.Line line(TeamMember member, List<ProgrammeItem> rows, Typed typed) {
        boolean lead = member.role() == MeetingRole.SESSION_LEAD;
        boolean mine = typed.lead != null && typed.lead == member.id();
        Set<String> chosen = mine ? typed.rows : member.rows();
        return new TeamPage.Line(
                member.id(),
                member.name(),
                member.email(),
                member.disabled(),
                "access.role." + member.role().name(),
                member.version(),
                lead,
                mine || (lead && member.rows().isEmpty()),
                member.rows().size(),
                member.rows().size() == 1,
                lead
                        ? rows.stream()
                                .map(row -> Choice.of(row.id(), title(row), chosen.contains(row.id())))
                                .toList()
                        : List.of());
    }

    private static String title(ProgrammeItem row) {
        String when = row.timed() ? row.day() + ", " + row.start() + "–" + row.end() + " " : "";
        return when + row.title();
    }

    private String words(MeetingRole role) {
        return words(role, "");
    }

    private String words(MeetingRole role, String end) {
        return messages.text(Locale.ENGLISH, "access.role." + role.name() + end);
    }
}
