package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.neaspec.plenary.access.Viewer;

/** Who is staff. */
@Singleton
public class Accounts {

    private final AccountRepository accounts;

    Accounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The member of staff, with what he or she may do at all meetings; nothing for an account that is disabled. */
    public Optional<Viewer.Organiser> organiser(long accountId) {
        return accounts.byId(accountId)
                .filter(account -> !account.disabled())
                .map(account -> new Viewer.Organiser(
                        account.id(),
                        account.name(),
                        account.email(),
                        account.administrator(),
                        account.role().everywhere()));
    }

    /** All accounts, those that can sign in first. */
    public List<Account> all() {
        return accounts.all();
    }
}
