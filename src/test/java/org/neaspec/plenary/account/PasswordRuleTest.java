package org.neaspec.plenary.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final List<String> NAMES = List.of("Plenary", "Test Delegate", "delegate.one", "Ann");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password12345",
                "qwertyuiop123",
                "1q2w3e4r5t6y",
                "Letmein!2345!",
                "1234-5678-9012",
                "correct horse battery staple",
                "kxqzkxqzkxqz",
                "aaaaaaaaaaaaaaaaaaa",
                "abababababababab",
                "Plenary2026!!",
                "plenary-plenary-plenary",
                "plenary oats",
                "TestDelegate1990",
                "unitednations1945"
            })
    void what_everybody_tries_first_is_refused(String password) {
        assertThat(PasswordRule.refusal(password, NAMES)).contains("account.password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blue tram over seven hills",
                "ขอบคุณมากครับผม",
                "kettle 44 window mongoose",
                "a plenary of quiet otters",
                "plenary otter",
                "ann 40 71 93 28",
                "kxqzwkxqzwkx",
                "t8$Kw0!zQ_4m"
            })
    void what_is_long_and_odd_is_taken(String password) {
        assertThat(PasswordRule.refusal(password, NAMES)).isEmpty();
    }

    @Test
    void twelve_characters_are_enough_and_128_are_the_most() {
        assertThat(PasswordRule.refusal("kx7 mongoose", NAMES)).isEmpty();
        assertThat(PasswordRule.refusal("kx mongoose", NAMES)).contains("account.password.short");
        assertThat(PasswordRule.refusal("kx7 mon ".repeat(16), NAMES)).isEmpty();
        assertThat(PasswordRule.refusal("kx7 mon ".repeat(16) + "x", NAMES)).contains("account.password.long");
        assertThat(PasswordRule.refusal("😀🐼🚃🌏🎈🎉🍜🍣🗻🚲🎻🦦", NAMES)).isEmpty();
        assertThat(PasswordRule.refusal("😀🐼🚃🌏🎈🎉🍜🍣🗻🚲🎻", NAMES)).contains("account.password.short");
        assertThat(PasswordRule.refusal("😀🐼🚃🌏🎈🎉🍜🍣".repeat(16), NAMES)).isEmpty();
    }
}
