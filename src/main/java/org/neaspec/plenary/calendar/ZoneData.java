package org.neaspec.plenary.calendar;

import java.time.zone.ZoneRulesProvider;

/**
 * Which edition of the time zone database the JVM carries: the one authority for every hour on page, file and mail.
 *
 * <p>Editions are named by year and letter ("2025a") and sort as text.
 */
public final class ZoneData {

    /** The oldest edition with which hours are trusted; the build fails below it. */
    public static final String FLOOR = "2025a";

    private ZoneData() {}

    public static String edition() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    public static boolean isRecentEnough() {
        return edition().compareTo(FLOOR) >= 0;
    }
}
