package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    Passwords passwords = new Passwords();

    @Test
    void where_there_is_no_account_as_much_is_computed_as_where_there_is_one() {
        String real = passwords.hash("blue tram over seven hills");
        String nobodys = Passwords.ofNoPassword();

        assertThat(Argon2Function.getInstanceFromHash(nobodys)).isEqualTo(Argon2Function.getInstanceFromHash(real));
        assertThat(nobodys).hasSameSizeAs(real).isNotEqualTo(Passwords.ofNoPassword());
        assertThat(passwords.matches("blue tram over seven hills", real)).isTrue();
        assertThat(passwords.matches("blue tram over seven hills", null)).isFalse();
    }
}
