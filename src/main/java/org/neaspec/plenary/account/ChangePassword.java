package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.account.PasswordChangeOutcome.Changed;
import org.neaspec.plenary.account.PasswordChangeOutcome.NotForTheDemonstration;
import org.neaspec.plenary.account.PasswordChangeOutcome.TooMany;
import org.neaspec.plenary.account.PasswordChangeOutcome.WrongPassword;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Changes one's own password. Whoever finds a browser signed in has to know the old one, and cannot try many. */
@Singleton
public class ChangePassword {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final NewPassword newPassword;
    private final RateLimits limits;
    private final AuditTrail audit;

    ChangePassword(
            AccountRepository accounts,
            Passwords passwords,
            NewPassword newPassword,
            RateLimits limits,
            AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.newPassword = newPassword;
        this.limits = limits;
        this.audit = audit;
    }

    /** Whether this member of staff has a password of his or her own. */
    public boolean mayBeChangedBy(Viewer.Organiser owner) {
        return !DemonstrationOrganiser.EMAIL.equals(owner.email());
    }

    /**
     * @param present the password until now, exactly as typed
     * @param wanted one that {@link PasswordRule} does not refuse; exactly as typed
     */
    public PasswordChangeOutcome change(Viewer.Organiser owner, String present, String wanted) {
        if (!mayBeChangedBy(owner)) {
            return new NotForTheDemonstration();
        }
        String counted = Long.toString(owner.accountId());
        if (!limits.allow(RateRule.PRESENT_PASSWORD, counted)) {
            return new TooMany();
        }
        try {
            String hash = accounts.credential(owner.email())
                    .map(Credential::passwordHash)
                    .orElse(null);
            if (!passwords.matches(present, hash)) {
                audit.record(
                        Actor.staff(owner.accountId(), owner.name()),
                        "account.passwordChangeRefused",
                        owner.email(),
                        null);
                return new WrongPassword();
            }
            limits.forget(RateRule.PRESENT_PASSWORD, counted);
            LinkedAccount account = new LinkedAccount(owner.accountId(), owner.name(), owner.email());
            return new Changed(newPassword.byOwner(account, passwords.hash(wanted)));
        } catch (Passwords.TooBusy e) {
            return new TooMany();
        }
    }
}
