package org.neaspec.plenary.roster;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.shared.RandomIds;

/** Lists that somebody gave a name: for himself or herself, or for everybody who works on the meeting's registrations. */
@Singleton
public class SavedViews {

    /** How many views one member of staff can keep at a meeting. */
    public static final int MOST = 50;

    private final SavedViewRepository views;
    private final Clock clock;

    SavedViews(SavedViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** One's own and those shared, by name: one query. */
    public List<SavedView> of(long meetingId, long accountId) {
        return views.of(meetingId, accountId);
    }

    /** Keeps a list under a name; the same name of one's own again takes the place of the other. False when there are too many. */
    @Transactional
    public boolean keep(long meetingId, long accountId, String name, boolean shared, RosterQuery query) {
        boolean known = views.of(meetingId, accountId).stream()
                .anyMatch(view -> view.accountId() == accountId && view.name().equals(name));
        if (!known && views.count(meetingId, accountId) >= MOST) {
            return false;
        }
        views.keep(
                RandomIds.publicId(),
                meetingId,
                accountId,
                name,
                shared,
                query.onPage(1).query(),
                clock.instant());
        return true;
    }

    /** Takes a view of one's own away. False when there is none. */
    @Transactional
    public boolean remove(long meetingId, long accountId, String publicId) {
        return views.remove(publicId, meetingId, accountId) > 0;
    }
}
