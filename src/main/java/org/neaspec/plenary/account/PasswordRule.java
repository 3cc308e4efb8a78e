package org.neaspec.plenary.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: long ones of any characters, except those that everybody tries first. No rules about digits and
 * signs; they make passwords worse.
 */
public final class PasswordRule {

    static final int SHORTEST = 12;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = read();

    private PasswordRule() {}

    /**
     * Why a password is refused.
     *
     * @param guessable names that it must not consist of: the site's, the person's
     * @return the key of the message, or empty when the password is good
     */
    public static Optional<String> refusal(String password, List<String> guessable) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("account.password.short");
        }
        if (length > Passwords.LONGEST) {
            return Optional.of("account.password.long");
        }
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        String letters = plain.replaceAll("\\p{N}+", "");
        boolean common = COMMON.contains(plain)
                || COMMON.contains(letters)
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT;
        boolean name = guessable.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""))
                .anyMatch(
                        word -> word.length() > 3 && letters.replace(word, "").length() < 5 && letters.contains(word));
        return common || name ? Optional.of("account.password.common") : Optional.empty();
    }

    private static Set<String> read() {
        try (InputStream in = PasswordRule.class.getResourceAsStream("/account/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("account/common-passwords.txt is missing from the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
