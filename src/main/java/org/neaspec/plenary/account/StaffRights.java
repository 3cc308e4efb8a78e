package org.neaspec.plenary.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Singleton;
import java.util.Map;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.NotAllowed;

/** Lets a member of staff through to what his or her part is, by what the handler says it {@linkplain Needs needs}. */
@Singleton
class StaffRights {

    private static final String MEETINGS = "/organise/meetings/";

    private final MeetingRoles roles;

    StaffRights(MeetingRoles roles) {
        this.roles = roles;
    }

    /**
     * The same person with the rights at the meeting asked for.
     *
     * @throws NoSuchPage for who has nothing to do with the meeting: it answers as one that does not exist
     * @throws NotAllowed for who may see the meeting, but not do this
     */
    Organiser admitted(Organiser staff, HttpRequest<?> request) {
        if (staff.rights().everything()) {
            return staff;
        }
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElseThrow(NoSuchPage::new);
        Task task =
                route.getAnnotationMetadata().enumValue(Needs.class, Task.class).orElse(Task.SITE);
        Map<String, Object> names = route.getVariableValues();
        MeetingRights rights = request.getPath().startsWith(MEETINGS) && names.get("slug") instanceof String slug
                ? roles.at(slug, staff.accountId())
                : elsewhere(task, staff);
        boolean may = task == Task.EDIT_ROW ? rights.mayEditRow(String.valueOf(names.get("id"))) : rights.may(task);
        if (may) {
            return staff.at(rights);
        }
        if (rights.may(Task.READ)) {
            throw new NotAllowed();
        }
        throw new NoSuchPage();
    }

    /** Whoever reviews any meeting works in the directory too, which shows the people of that meeting. */
    private MeetingRights elsewhere(Task task, Organiser staff) {
        return task != Task.REVIEW
                ? MeetingRights.NONE
                : roles.everywhere(staff.accountId()).values().stream()
                        .filter(rights -> rights.may(Task.REVIEW))
                        .findFirst()
                        .orElse(MeetingRights.NONE);
    }
}
