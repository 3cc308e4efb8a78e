package org.neaspec.plenary.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.neaspec.plenary.access.Viewer.Organiser;

/** Lets in the member of staff who is signed in and whose part it is, and nobody else. */
@Singleton
public class StaffDoor {

    static final String ADMITTED = "plenary.rights";

    private final Viewers viewers;
    private final StaffRights rights;

    StaffDoor(Viewers viewers, StaffRights rights) {
        this.viewers = viewers;
        this.rights = rights;
    }

    /**
     * Who came in, by what the handler of this request says it needs. For handlers that others reach by another address; all
     * others declare the parameter.
     *
     * @throws SignInNeeded for who is not signed in
     */
    public Organiser admitted(HttpRequest<?> request) {
        var staff = viewers.staff(request).orElseThrow(SignInNeeded::new);
        var admitted = rights.admitted(staff, request);
        request.setAttribute(ADMITTED, admitted.rights());
        return admitted;
    }
}
