package org.neaspec.plenary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {

    @Test
    void a_plain_address_gets_all_that_is_needed() {
        assertThat(JdbcUrl.complete("jdbc:mysql://db.example/plenary"))
                .startsWith(
                        "jdbc:mysql://db.example/plenary?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&")
                .contains("&useLocalSessionState=true&readOnlyPropagatesToServer=false&rewriteBatchedStatements=true")
                .contains("&connectionCollation=utf8mb4_unicode_ci&")
                .endsWith("&sessionVariables=sql_mode='" + JdbcUrl.SQL_MODE + "'");
    }

    @Test
    void what_an_address_says_itself_stands() {
        assertThat(JdbcUrl.complete("jdbc:mysql://db.example/plenary?connectTimeout=9&sslMode=REQUIRED"))
                .startsWith("jdbc:mysql://db.example/plenary?connectTimeout=9&sslMode=REQUIRED&connectionTimeZone=UTC&")
                .containsOnlyOnce("connectTimeout");
    }

    @Test
    void session_variables_of_ones_own_keep_the_modes() {
        assertThat(JdbcUrl.complete("jdbc:mysql://db.example/plenary?sessionVariables=wait_timeout=600"))
                .contains("?sessionVariables=wait_timeout=600,sql_mode='" + JdbcUrl.SQL_MODE + "'");
        assertThat(JdbcUrl.complete("jdbc:mysql://db.example/plenary?sessionVariables=sql_mode='ANSI'"))
                .contains("?sessionVariables=sql_mode='ANSI'&");
    }

    @Test
    void another_driver_s_address_is_refused() {
        assertThatThrownBy(() -> JdbcUrl.complete("jdbc:mariadb://db.example/plenary"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageStartingWith("JDBC_URL must look like jdbc:mysql://");
    }

    @Test
    void what_is_shown_holds_no_password() {
        assertThat(JdbcUrl.shown("jdbc:mysql://me:secret@db.example/plenary?password=secret"))
                .isEqualTo("jdbc:mysql://db.example/plenary");
    }
}
