package org.neaspec.plenary.programme.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingPulse;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.web.ReaderZone;

/** Everything a visitor's page about a meeting depends on. */
record PageKey(
        String view,
        long meetingId,
        long revision,
        RegistrationState registration,
        LocalDate today,
        @Nullable ZoneId readerZone,
        boolean allZones,
        Locale locale) {

    static PageKey of(String view, MeetingPulse pulse, ReaderZone reader, Instant now, Locale locale) {
        ZoneId zone = pulse.zone() == null ? ZoneOffset.UTC : pulse.zone();
        return new PageKey(
                view,
                pulse.id(),
                pulse.revision(),
                pulse.window().at(now, pulse.stage()),
                LocalDate.ofInstant(now, zone),
                reader.zone(),
                reader.allOffered(),
                locale);
    }
}
