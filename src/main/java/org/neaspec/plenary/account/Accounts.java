package org.neaspec.plenary.account;

import jakarta.inject.Singleton;
import java.util.List;

/** Who is staff. */
@Singleton
public class Accounts {

    private final AccountRepository accounts;

    Accounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** All accounts, those that can sign in first. */
    public List<Account> all() {
        return accounts.all();
    }
}
