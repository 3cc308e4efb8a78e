package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    Passwords passwords = new Passwords();

    @Test
    void where_there_is_no_account_as_much_is_computed_as_where_there_is_one() {
        String real = passwords.hash("blue tram over seven hills");
        String nobodys = Passwords.ofNoPassword();

        assertThat(real).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(nobodys)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .hasSameSizeAs(real)
                .isNotEqualTo(Passwords.ofNoPassword());
        assertThat(passwords.matches("blue tram over seven hills", real)).isTrue();
        assertThat(passwords.matches("blue tram over seven hills", null)).isFalse();
    }

    /** Computed by another implementation (the reference's parameters, with this salt): what was kept before stays good. */
    @Test
    void a_hash_made_by_another_program_is_understood() {
        String kept =
                "$argon2id$v=19$m=19456,t=2,p=1$cGxlbmFyeS1zYWx0LTE2Yg$MLus8O+cdmuqBwXBHrlzyXEip3cIYxbJSoKySpTxLEg";

        assertThat(passwords.matches("blue tram over seven hills", kept)).isTrue();
        assertThat(passwords.matches("blue tram over eight hills", kept)).isFalse();
    }
}
