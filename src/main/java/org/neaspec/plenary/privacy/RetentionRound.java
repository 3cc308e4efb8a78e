package org.neaspec.plenary.privacy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.ForgetRegistration;

/** Forgets what is due, a little at a time. Each group of each registration is a transaction of its own, and recorded. */
@Singleton
class RetentionRound {

    private static final int AT_ONCE = 50;

    private final RetentionRepository rows;
    private final One one;
    private final Clock clock;

    RetentionRound(RetentionRepository rows, One one, Clock clock) {
        this.rows = rows;
        this.one = one;
        this.clock = clock;
    }

    /** How many were forgotten now; 0 when nothing is due. */
    int run() {
        int forgotten = 0;
        for (RetentionRepository.Due due : due()) {
            forgotten += one.forget(due) ? 1 : 0;
        }
        return forgotten;
    }

    private List<RetentionRepository.Due> due() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // What is kept for good where nobody has said otherwise is not asked for.
        return rows.due(
                today,
                usual(Retention.USUAL.needs()),
                usual(Retention.USUAL.answers()),
                usual(Retention.USUAL.contact()),
                AT_ONCE);
    }

    private static int usual(@Nullable Integer days) {
        return days == null ? Retention.MOST_DAYS : days;
    }

    /** One thing to forget. */
    @Singleton
    static class One {

        private final RetentionRepository rows;
        private final ForgetRegistration forget;
        private final ErasureRepository erasures;
        private final AuditTrail audit;
        private final Clock clock;

        One(
                RetentionRepository rows,
                ForgetRegistration forget,
                ErasureRepository erasures,
                AuditTrail audit,
                Clock clock) {
            this.rows = rows;
            this.forget = forget;
            this.erasures = erasures;
            this.audit = audit;
            this.clock = clock;
        }

        /** False when another node was faster: the note is taken first, and only one can take it. */
        @Transactional
        boolean forget(RetentionRepository.Due due) {
            if (rows.note(due.id(), due.dataGroup(), clock.instant()) == 0) {
                return false;
            }
            forget.forget(due.id(), Set.of(due.dataGroup()));
            if (due.dataGroup() == DataGroup.IDENTITY) {
                erasures.forgetWords(due.id());
            }
            audit.record(
                    Actor.SERVER,
                    "privacy.retentionOver",
                    due.reference(),
                    due.dataGroup().name());
            return true;
        }
    }
}
