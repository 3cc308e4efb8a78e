package org.neaspec.plenary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlatformTest {

    @Test
    void the_platforms_with_a_server_are_known() {
        assertThat(Platform.of("Linux", "amd64")).isEqualTo(Platform.LINUX);
        assertThat(Platform.of("Mac OS X", "aarch64")).isEqualTo(Platform.MAC);
        assertThat(Platform.of("Windows 11", "amd64")).isEqualTo(Platform.WINDOWS);
    }

    @Test
    void any_other_is_told_to_name_a_server() {
        assertThatThrownBy(() -> Platform.of("Linux", "aarch64"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("Linux on aarch64")
                .hasMessageContaining("JDBC_URL, JDBC_USER and JDBC_PASSWORD");
    }
}
