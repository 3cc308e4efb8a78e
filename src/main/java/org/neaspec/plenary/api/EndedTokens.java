package org.neaspec.plenary.api;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.account.AccountDisabled;
import org.neaspec.plenary.account.PasswordChanged;

/**
 * Takes back all access tokens of an account together with its sessions: whoever changes a password because somebody may know it
 * does not leave another way in open. Inside the transaction of the act.
 */
@Singleton
class EndedTokens {

    private final ApiTokenRepository tokens;

    EndedTokens(ApiTokenRepository tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void changed(PasswordChanged fact) {
        tokens.revokeAllOf(fact.accountId());
    }

    @EventListener
    void disabled(AccountDisabled fact) {
        tokens.revokeAllOf(fact.accountId());
    }
}
