package org.neaspec.plenary.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Moments with the zone they are told in: "23 September 2025, 14:00 (Ulaanbaatar, UTC+8)". */
public final class Moments {

    private Moments() {}

    public static String moment(Instant at, ZoneId zone) {
        return TimeText.moment(at, zone, Locale.ENGLISH) + " (" + zone(zone, at) + ")";
    }

    /** "Ulaanbaatar, UTC+8", or plain "UTC". */
    public static String zone(ZoneId zone, Instant at) {
        var city = TimeText.city(zone);
        return city.equals("UTC") ? city : city + ", " + TimeText.offset(zone, at);
    }
}
