package org.neaspec.plenary.programme.web;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.shared.TimeText;

/**
 * What a meeting page says about registration.
 *
 * @param key the message; it takes the moment, the city of the zone and its offset
 * @param moment when registration opens or closes, in the meeting's zone; null where that is not set
 * @param href the form, while it is open
 */
record RegistrationBox(
        boolean offered,
        String key,
        @Nullable String moment,
        @Nullable String city,
        @Nullable String offset,
        @Nullable String href) {

    static RegistrationBox of(MeetingFacts meeting, Instant now, Locale locale) {
        RegistrationState state = meeting.registration(now);
        Instant moment =
                state == RegistrationState.NOT_YET ? meeting.registrationOpens() : meeting.registrationCloses();
        return new RegistrationBox(
                state != RegistrationState.NOT_OFFERED,
                "programme.registration." + state.name() + (moment == null ? ".always" : ""),
                moment == null ? null : TimeText.moment(moment, meeting.zoneOrUtc(), locale),
                moment == null ? null : TimeText.city(meeting.zoneOrUtc()),
                moment == null ? null : TimeText.offset(meeting.zoneOrUtc(), moment),
                state.takesForms() ? MeetingPaths.registration(meeting.slug()) : null);
    }
}
