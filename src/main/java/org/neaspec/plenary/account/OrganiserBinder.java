package org.neaspec.plenary.account;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.Viewer;

/**
 * Gives a handler the member of staff who is signed in and whose part it is. Declaring the parameter closes the handler to
 * everybody else.
 */
@Singleton
class OrganiserBinder
        implements TypedRequestArgumentBinder<Viewer.Organiser>, PostponedRequestArgumentBinder<Viewer.Organiser> {

    private final StaffDoor door;

    OrganiserBinder(StaffDoor door) {
        this.door = door;
    }

    @Override
    public Argument<Viewer.Organiser> argumentType() {
        return Argument.of(Viewer.Organiser.class);
    }

    @Override
    public BindingResult<Viewer.Organiser> bind(
            ArgumentConversionContext<Viewer.Organiser> context, HttpRequest<?> request) {
        Viewer.Organiser admitted = door.admitted(request);
        return () -> Optional.of(admitted);
    }

    /** The rights with which this request was let through; of one that needed none, those of its sender at all meetings. */
    static MeetingRights rights(HttpRequest<?> request, Viewer.Organiser staff) {
        return request.getAttribute(StaffDoor.ADMITTED, MeetingRights.class).orElse(staff.rights());
    }
}
