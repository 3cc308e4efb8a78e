package org.neaspec.plenary.account;

import jakarta.inject.Singleton;

/** Counts how often something is done, over all nodes, and says when it is enough. */
@Singleton
public class RateLimits {

    private final RateCounter counter;

    RateLimits(RateCounter counter) {
        this.counter = counter;
    }

    /**
     * Counts this time and says whether it is still within the rule.
     *
     * @param key what is counted together: an e-mail address, a network; letters' case does not matter, and only a keyed hash
     *     of it is stored
     */
    public boolean allow(RateRule rule, String key) {
        try {
            return counter.next(rule, key) <= rule.times();
        } catch (RuntimeException e) {
            if (rule.openWhenUnknown()) {
                return true;
            }
            throw e;
        }
    }

    /** Starts the count of this key anew: the right password was given. */
    public void forget(RateRule rule, String key) {
        counter.forget(rule, key);
    }
}
