package org.neaspec.plenary.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.neaspec.plenary.access.Participants;
import org.neaspec.plenary.access.Viewer;

/**
 * Finds out who is looking, once per request. A request without our cookies costs nothing.
 * To be asked on a thread that may wait for the database.
 */
@Singleton
class Viewers {

    /** The cookie, sent under the meeting only, that holds the personal token of a participant who opened his or her link. */
    static final String MY = "my";

    private static final String STAFF = Viewers.class.getName() + ".staff";

    private final SessionCookie cookies;
    private final Sessions sessions;
    private final Participants participants;

    Viewers(SessionCookie cookies, Sessions sessions, Participants participants) {
        this.cookies = cookies;
        this.sessions = sessions;
        this.participants = participants;
    }

    /** The participant whose personal link this browser opened, else the member of staff signed in, else a visitor. */
    Viewer of(HttpRequest<?> request) {
        return participant(request)
                .map(Viewer.class::cast)
                .or(() -> staff(request))
                .orElseGet(Viewer.Visitor::new);
    }

    private Optional<Viewer.Participant> participant(HttpRequest<?> request) {
        return request.getCookies().findCookie(MY).map(Cookie::getValue).flatMap(participants::byPersonalToken);
    }

    /** The member of staff signed in, whatever personal link this browser opened besides. */
    Optional<Viewer.Organiser> staff(HttpRequest<?> request) {
        Optional<Found> found = request.getAttribute(STAFF, Found.class);
        if (found.isPresent()) {
            return found.get().staff();
        }
        String session = cookies.session(request);
        if (session.isEmpty()) {
            return Optional.empty();
        }
        Optional<Viewer.Organiser> staff = sessions.find(session);
        request.setAttribute(STAFF, new Found(staff));
        return staff;
    }

    /** What was found for this request, somebody or nobody. */
    private record Found(Optional<Viewer.Organiser> staff) {}
}
