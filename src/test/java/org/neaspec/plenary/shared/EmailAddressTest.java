package org.neaspec.plenary.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "one@example.org, one@example.org",
        "one+tag@example.org, one+tag@example.org",
        "' One.Two+x@Example.ORG ', One.Two+x@example.org",
        "o'neil@example.org, o'neil@example.org",
        "info@bücher.example, info@xn--bcher-kva.example",
        "x@министерство.рф, x@xn--b1afiashkohcid.xn--p1ai",
        "x@xn--bcher-kva.example, x@xn--bcher-kva.example"
    })
    void one_address_is_taken_with_its_domain_in_ascii(String typed, String text) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@b.org",
                "a@b",
                "a b@example.org",
                "a@exam ple.org",
                "a@b.org,c@d.org",
                "a@b.org;c@d.org",
                "\"a b\"@example.org",
                "A <a@example.org>",
                "<a@example.org>",
                "a(comment)@example.org",
                "@relay.org:a@example.org",
                "a@b@example.org",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a@-example.org",
                "a@example-.org",
                "a@exa_mple.org",
                "a@example..org",
                "a@example.org\r\nBcc: b@example.org",
                "a\u0000@example.org",
                "ä@example.org",
                "a＠example.org"
            })
    void anything_else_is_no_address(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void lengths_are_those_of_the_mail_protocol() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".org")).isPresent();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "bcdefghij.".repeat(25) + "de")).isPresent();
        assertThat(EmailAddress.parse("a@" + "bcdefghij.".repeat(25) + "org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "ü.".repeat(40) + "org"))
                .as("in ASCII, 325")
                .isEmpty();
    }

    @Test
    void case_and_script_of_the_domain_make_no_second_address() {
        var typed = EmailAddress.parse("Info@BÜCHER.example").orElseThrow();

        assertThat(typed.key())
                .isEqualTo(EmailAddress.parse("info@xn--bcher-kva.example")
                        .orElseThrow()
                        .key());
        assertThat(typed.readable()).isEqualTo("Info@bücher.example");
    }
}
