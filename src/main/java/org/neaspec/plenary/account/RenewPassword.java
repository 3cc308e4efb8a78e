package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Sets a new password by a one-time link. Its owner signs in afterwards: the link itself is no way in. */
@Singleton
public class RenewPassword {

    private final PasswordLinkRepository links;
    private final Passwords passwords;
    private final NewPassword newPassword;
    private final KnownDevices devices;

    RenewPassword(PasswordLinkRepository links, Passwords passwords, NewPassword newPassword, KnownDevices devices) {
        this.links = links;
        this.passwords = passwords;
        this.newPassword = newPassword;
        this.devices = devices;
    }

    /** Whose link this is, if it still works. Opening it uses nothing up: programs that check mails open links too. */
    public Optional<LinkedAccount> find(String token) {
        return links.open(Hashes.sha256(token));
    }

    /**
     * Sets the password and uses the link up.
     *
     * @param password one that {@link PasswordRule} does not refuse; exactly as typed
     * @return what makes this browser known to {@link SignIn}, so that strangers who try passwords cannot keep the owner out;
     *     empty when the link does not work
     */
    public Optional<String> renew(String token, String password) {
        Optional<LinkedAccount> account = find(token);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        // Hashed before the transaction begins: it takes long.
        String hash = passwords.hash(password);
        return newPassword.byLink(Hashes.sha256(token), account.get(), hash)
                ? Optional.of(devices.remember(account.get().email()))
                : Optional.empty();
    }
}
