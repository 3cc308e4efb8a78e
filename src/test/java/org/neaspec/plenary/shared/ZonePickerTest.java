package org.neaspec.plenary.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonePickerTest {

    @Test
    void offersRegionsByContinentAndNothingElse() {
        List<String> ids = ZonePicker.groups().stream()
                .flatMap(group -> group.zones().stream())
                .map(ZoneId::getId)
                .toList();

        assertThat(ids)
                .contains("Asia/Ulaanbaatar", "America/Argentina/Buenos_Aires", "America/Port-au-Prince")
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.startsWith("ical4j") || id.startsWith("Etc/") || !id.contains("/"));
        assertThat(ZonePicker.groups())
                .extracting(ZonePicker.Group::name)
                .contains("Asia", "Europe")
                .isSorted();
    }

    @Test
    void findsWhatItOffers() {
        assertThat(ZonePicker.COMMON)
                .hasSize(11)
                .allSatisfy(zone -> assertThat(ZonePicker.find(zone.getId())).contains(zone));
        assertThat(ZonePicker.find("Africa/Nairobi")).contains(ZoneId.of("Africa/Nairobi"));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Seoul, Asia/Seoul",
        "asia/seoul, Asia/Seoul",
        "Ulaanbaatar, Asia/Ulaanbaatar",
        "ho chi minh, Asia/Ho_Chi_Minh",
        "UTC, UTC",
        "Louisville, ",
        "Atlantis, ",
        "+08:00, ",
        "'', "
    })
    void knowsAPlaceThatIsTypedWhereThereIsOneOfItsName(String typed, String zone) {
        assertThat(ZonePicker.typed(typed).map(ZoneId::getId).orElse(null)).isEqualTo(zone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "EST",
                "CET",
                "Japan",
                "GMT+8",
                "+08:00",
                "Z",
                "Etc/GMT-8",
                "Asia/Nowhere",
                "asia/tokyo",
                "ical4j-local-1/Asia/Tokyo",
                "Asia/Tokyo\n",
                "US/Eastern",
                "SystemV/PST8"
            })
    void refusesEverythingElse(String id) {
        assertThat(ZonePicker.find(id)).isEmpty();
    }
}
