package org.neaspec.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoneDataTest {

    @Test
    void theJavaThatBuildsKnowsTheZonesWellEnough() {
        assertThat(ZoneData.edition()).isGreaterThanOrEqualTo(ZoneData.FLOOR).matches("20\\d\\d[a-z]");
        assertThat(ZoneData.isRecentEnough()).isTrue();
    }
}
