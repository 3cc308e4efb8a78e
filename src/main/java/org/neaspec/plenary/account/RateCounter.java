package org.neaspec.plenary.account;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.neaspec.plenary.shared.Secrets;

/** Adds and reads a count in one transaction of its own: the row's lock makes everybody see his own number. */
@Singleton
class RateCounter {

    private final RateLimitRepository counts;
    private final Secrets secrets;

    RateCounter(RateLimitRepository counts, Secrets secrets) {
        this.counts = counts;
        this.secrets = secrets;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    int next(RateRule rule, String key) {
        byte[] hash = hash(rule, key);
        counts.count(rule.name(), hash, rule.seconds());
        return counts.counted(rule.name(), hash);
    }

    void forget(RateRule rule, String key) {
        counts.forget(rule.name(), hash(rule, key));
    }

    private byte[] hash(RateRule rule, String key) {
        return secrets.sign(
                "rate-limit", (rule.name() + '|' + key.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    }
}
