package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.neaspec.plenary.account.SignInOutcome.Refused;
import org.neaspec.plenary.account.SignInOutcome.SignedIn;
import org.neaspec.plenary.account.SignInOutcome.Throttled;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/**
 * Signs staff in. Every attempt is counted before the password is looked at, so that many at once are not many tries; the
 * right password starts the count anew.
 */
@Singleton
public class SignIn {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final KnownDevices devices;
    private final RateLimits limits;
    private final AuditTrail audit;

    SignIn(
            AccountRepository accounts,
            Passwords passwords,
            Sessions sessions,
            KnownDevices devices,
            RateLimits limits,
            AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.devices = devices;
        this.limits = limits;
        this.audit = audit;
    }

    /**
     * Tries to sign in.
     *
     * @param email as typed
     * @param password exactly as typed
     * @param network where the attempt comes from, if that is limited
     * @param device the cookie of an earlier sign-in with this browser, or empty text
     * @param earlierSession the session the browser has now, which ends, or empty text
     */
    public SignInOutcome with(
            String email, String password, Optional<String> network, String device, String earlierSession) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        String counted = devices.recognise(address, device)
                .map(name -> address + '|' + name)
                .orElse(address);
        if (!mayTry(counted, network)) {
            note("account.signInThrottled", address, network);
            return new Throttled();
        }
        Optional<Credential> account = accounts.credential(address);
        try {
            if (!passwords.matches(
                    password, account.map(Credential::passwordHash).orElse(null))) {
                note("account.signInRefused", address, network);
                return new Refused();
            }
        } catch (Passwords.TooBusy e) {
            return new Throttled();
        }
        limits.forget(RateRule.SIGN_IN_ACCOUNT, counted);
        limits.forget(RateRule.SIGN_IN_ACCOUNT_DAY, counted);
        if (!earlierSession.isEmpty()) {
            sessions.end(earlierSession);
        }
        return signedIn(account.orElseThrow(), address);
    }

    private boolean mayTry(String counted, Optional<String> network) {
        boolean networkMay = network.isEmpty() || limits.allow(RateRule.SIGN_IN_NETWORK, network.get());
        return networkMay
                && limits.allow(RateRule.SIGN_IN_ACCOUNT, counted)
                && limits.allow(RateRule.SIGN_IN_ACCOUNT_DAY, counted);
    }

    private SignedIn signedIn(Credential account, String address) {
        audit.record(Actor.staff(account.id(), account.name()), "account.signedIn", address, null);
        return new SignedIn(sessions.start(account.id()), devices.remember(address));
    }

    /** Failures are recorded, but not more of them than anybody would read. */
    private void note(String act, String address, Optional<String> network) {
        if (limits.allow(RateRule.AUDIT_NETWORK, network.orElse("this machine"))) {
            // What has no @ may be a password typed into the wrong field.
            audit.record(Actor.person("–"), act, address.contains("@") ? address : "–", null);
        }
    }

    /** Ends a session, if it is one. */
    public void out(String session) {
        sessions.find(session)
                .ifPresent(staff -> audit.record(
                        Actor.staff(staff.accountId(), staff.name()), "account.signedOut", staff.email(), null));
        sessions.end(session);
    }
}
