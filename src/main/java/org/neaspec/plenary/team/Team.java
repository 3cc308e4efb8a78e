package org.neaspec.plenary.team;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.MeetingStaff;
import org.neaspec.plenary.access.Task;

/** The door to read who does what at a meeting. */
@Singleton
public class Team implements MeetingRoles, MeetingStaff {

    private final TeamRepository repository;

    Team(TeamRepository repository) {
        this.repository = repository;
    }

    @Override
    public MeetingRights at(String slug, long accountId) {
        return rights(repository.held(slug, accountId));
    }

    @Override
    public Map<Long, MeetingRights> everywhere(long accountId) {
        return repository.held(accountId).stream()
                .collect(groupingBy(HeldRole::meetingId, collectingAndThen(Collectors.toList(), Team::rights)));
    }

    private static MeetingRights rights(List<HeldRole> held) {
        Set<MeetingRole> roles = held.stream().map(HeldRole::role).collect(toSet());
        Set<String> rows =
                held.stream().map(HeldRole::itemId).filter(Objects::nonNull).collect(toSet());
        return new MeetingRights(false, roles, rows);
    }

    @Override
    public List<Member> whoMay(Task task, long meetingId) {
        var roles = Arrays.stream(MeetingRole.values())
                .filter(role -> role.may(task))
                .toList();
        return repository.staffWith(meetingId, roles).stream()
                .map(colleague -> new Member(colleague.id(), colleague.name()))
                .toList();
    }

    /** Everybody with a role at the meeting, by name. */
    public List<TeamMember> of(long meetingId) {
        return repository.team(meetingId).stream()
                .collect(groupingBy(RoleRow::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Team::member)
                .toList();
    }

    /** One role at the meeting, by its id. */
    public Optional<TeamMember> find(long meetingId, long id) {
        return of(meetingId).stream().filter(member -> member.id() == id).findFirst();
    }

    /** Those who can be given a role: all accounts whose rights come from roles at meetings. */
    public List<Colleague> candidates() {
        return repository.members();
    }

    /** Those who may do everything at every meeting. */
    public List<Colleague> organisers() {
        return repository.organisers();
    }

    private static TeamMember member(List<RoleRow> rows) {
        RoleRow first = rows.get(0);
        Set<String> items =
                rows.stream().map(RoleRow::itemId).filter(Objects::nonNull).collect(toSet());
        return new TeamMember(
                first.id(), first.name(), first.email(), first.disabled(), first.role(), first.version(), items);
    }
}
