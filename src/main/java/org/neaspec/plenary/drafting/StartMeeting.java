package org.neaspec.plenary.drafting;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.CreateMeeting;
import org.neaspec.plenary.meeting.CreateMeeting.Outcome;
import org.neaspec.plenary.meeting.CreateMeeting.Outcome.Created;
import org.neaspec.plenary.meeting.MeetingCopied;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingProfile;
import org.neaspec.plenary.meeting.RelateMeetings;
import org.neaspec.plenary.meeting.SeriesList;
import org.neaspec.plenary.programme.AddSegments;
import org.neaspec.plenary.programme.Programme;

/** Starts a meeting from what there is: its segments, its places, and its programme as a draft that nobody has published. */
@Singleton
public class StartMeeting {

    /** A weekday is kept, a year on, where nobody can say yet in which period the meeting falls. */
    private static final long A_YEAR_OF_WEEKS = 364;

    private final SeriesList series;
    private final CreateMeeting create;
    private final RelateMeetings relate;
    private final AddSegments segments;
    private final EditDraft draft;
    private final ApplicationEventPublisher<MeetingCopied> facts;

    StartMeeting(
            SeriesList series,
            CreateMeeting create,
            RelateMeetings relate,
            AddSegments segments,
            EditDraft draft,
            ApplicationEventPublisher<MeetingCopied> facts) {
        this.series = series;
        this.create = create;
        this.relate = relate;
        this.segments = segments;
        this.draft = draft;
        this.facts = facts;
    }

    /**
     * @param wish what the organiser made of the source's profile
     * @param newSeries the title of a series to be begun with it, or null
     */
    @Transactional
    public Outcome start(String slug, MeetingProfile wish, @Nullable String newSeries, MeetingSource source, Actor by) {
        MeetingProfile profile =
                newSeries == null ? wish : wish.inSeries(series.named(newSeries).slug());
        Outcome outcome = create.create(slug, profile, source.places(), by);
        if (outcome instanceof Created created) {
            segments.add(created.id(), source.segments());
            Programme next = NextEdition.of(source.programme(), days(source, profile.date()));
            if (!next.empty()) {
                Said said = Said.of("drafting.act.began", profile.title());
                draft.perform(created.id(), new ReplaceProgramme(next, said), by);
            }
            Long earlierId = source.earlierId();
            if (earlierId != null) {
                follow(created.id(), profile, source.profile(), earlierId);
                facts.publishEvent(new MeetingCopied(earlierId, created.id(), rows(source.programme(), next)));
            }
        }
        return outcome;
    }

    /** The next edition has its rows in the order of the one before. */
    private static Map<String, String> rows(Programme earlier, Programme next) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < next.items().size(); i++) {
            ids.put(earlier.items().get(i).id(), next.items().get(i).id());
        }
        return ids;
    }

    private void follow(long id, MeetingProfile profile, MeetingProfile earlier, long earlierId) {
        if (profile.series() != null && profile.series().equals(earlier.series())) {
            relate.previous(id, earlierId);
        }
    }

    /** How many days later its rows are: from first day to first day, or to the first day of the period. */
    static long days(MeetingSource source, MeetingDate date) {
        LocalDate first = date.first();
        if (first != null) {
            return ChronoUnit.DAYS.between(source.firstDay(), first);
        }
        return source.earlierId() == null ? 0 : A_YEAR_OF_WEEKS;
    }
}
