package org.neaspec.plenary.database;

import java.time.ZoneOffset;
import java.util.TimeZone;

/** The driver converts local times through the JVM's zone, and loses an hour in any zone that has summer time. */
final class JvmZone {

    private JvmZone() {}

    static void mustBeUtc() {
        TimeZone zone = TimeZone.getDefault();
        if (!zone.toZoneId().normalized().equals(ZoneOffset.UTC)) {
            throw new StartupFailure("Plenary must run in UTC but this Java runs in " + zone.getID()
                    + ": start it with -Duser.timezone=UTC.");
        }
    }
}
