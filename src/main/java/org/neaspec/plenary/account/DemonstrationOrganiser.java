package org.neaspec.plenary.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.neaspec.plenary.database.DatabaseKind;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.shared.Secrets;

/**
 * The organiser that a demonstration has ready. The account works exactly while the demonstration is on, so that switching it
 * off for real use leaves no way in whose password once stood on a console.
 */
@Singleton
class DemonstrationOrganiser {

    static final String EMAIL = "organiser@demo.plenary.invalid";
    private static final String NAME = "Demonstration organiser";
    private static final int PASSWORD_BYTES = 15;

    private final boolean on;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Secrets secrets;

    DemonstrationOrganiser(
            @Nullable @Value("${plenary.demo}") Boolean asked,
            DatabaseKind database,
            AccountRepository accounts,
            Passwords passwords,
            Secrets secrets) {
        this.on = asked == null ? database.embedded() : asked;
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
    }

    /** Makes the account right and says its password: random, but the same at every start and on every node. */
    Optional<String> prepare() {
        if (!on) {
            accounts.disableByEmail(EMAIL);
            return Optional.empty();
        }
        String password = password();
        boolean ready = accounts.credential(EMAIL)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
        if (!ready) {
            write(passwords.hash(password));
        }
        return Optional.of(password);
    }

    private void write(String hash) {
        if (accounts.renew(EMAIL, hash) > 0) {
            return;
        }
        try {
            accounts.add(EMAIL, NAME, hash, Role.ORGANISER);
        } catch (RuntimeException e) {
            // Another node was faster; its password is the same.
            if (!DuplicateKey.isCause(e)) {
                throw e;
            }
        }
    }

    private String password() {
        byte[] bytes = secrets.sign("demonstration-password", EMAIL.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(bytes, PASSWORD_BYTES))
                .replace('_', 'x')
                .replace('-', 'y');
    }
}
