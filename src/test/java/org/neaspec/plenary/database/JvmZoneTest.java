package org.neaspec.plenary.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the zone is the whole machine's")
class JvmZoneTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void backToBefore() {
        TimeZone.setDefault(before);
    }

    @Test
    void utc_by_any_name_is_fine() {
        for (String name : new String[] {"UTC", "Etc/UTC", "GMT", "Z"}) {
            TimeZone.setDefault(TimeZone.getTimeZone(name));
            assertThatCode(JvmZone::mustBeUtc).doesNotThrowAnyException();
        }
    }

    @Test
    void any_other_zone_is_refused_even_one_that_is_utc_in_winter() {
        for (String name : new String[] {"Asia/Ulaanbaatar", "Europe/London"}) {
            TimeZone.setDefault(TimeZone.getTimeZone(name));
            assertThatThrownBy(JvmZone::mustBeUtc)
                    .hasMessage("Plenary must run in UTC but this Java runs in " + name
                            + ": start it with -Duser.timezone=UTC.");
        }
    }
}
