package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.shared.EmailAddress;

/** Makes the account an invitation stands for, once. */
@Singleton
public class AcceptInvitation {

    /** How accepting ended. */
    public enum Outcome {
        /** The account is there; its owner can sign in. */
        ACCEPTED,
        /** The link was used, has expired, or never was one. */
        NO_SUCH_INVITATION,
        /** There is an account with this address already. */
        ADDRESS_TAKEN
    }

    private final InvitationRepository invitations;
    private final Passwords passwords;
    private final NewAccount newAccount;

    AcceptInvitation(InvitationRepository invitations, Passwords passwords, NewAccount newAccount) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.newAccount = newAccount;
    }

    /** The invitation behind a link that still works. */
    public Optional<Invitation> find(String token) {
        return invitations.open(Hashes.sha256(token));
    }

    /**
     * Makes the account and uses the link up.
     *
     * @param password one that {@link PasswordRule} does not refuse; exactly as typed
     */
    public Outcome accept(String token, String name, EmailAddress email, String password) {
        if (find(token).isEmpty()) {
            return Outcome.NO_SUCH_INVITATION;
        }
        // Hashed before the transaction begins: it takes long.
        String hash = passwords.hash(password);
        try {
            return newAccount.create(token, name, email.key(), hash);
        } catch (RuntimeException e) {
            if (DuplicateKey.isCause(e)) {
                return Outcome.ADDRESS_TAKEN;
            }
            throw e;
        }
    }
}
