package org.neaspec.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.meeting.HeldPlaces;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.meeting.Stage;

class OffersTest {

    @Test
    void in_a_zone_that_is_no_more_the_day_of_the_meeting_begins_by_universal_time() {
        var held = new HeldPlaces(
                1,
                10,
                0,
                true,
                Promotion.values()[0],
                72,
                true,
                Stage.SCHEDULED,
                LocalDate.of(2026, 12, 5),
                "Asia/Abolished");

        assertThat(Offers.time(held, Instant.parse("2026-12-01T00:00:00Z"))).isEqualTo(Duration.ofDays(2));
    }
}
