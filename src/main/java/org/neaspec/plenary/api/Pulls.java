package org.neaspec.plenary.api;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.registration.RegistrationStatus;

/** Registrations for other systems: read page by page, and marked once such a system has taken one over. */
@Singleton
public class Pulls {

    private final PullRepository registrations;
    private final AuditTrail audit;
    private final Clock clock;

    Pulls(PullRepository registrations, AuditTrail audit, Clock clock) {
        this.registrations = registrations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked for; null for any. */
    public record Filter(
            @Nullable RegistrationStatus status,
            @Nullable Boolean approved,
            @Nullable Boolean transferred) {}

    /** What became of a mark. */
    public enum MarkOutcome {
        MARKED,
        NOT_APPROVED,
        NO_SUCH_REGISTRATION
    }

    /**
     * Registrations of a meeting in the order received, in two queries for any number.
     *
     * @param after the reference of the last one already had, or null to begin
     * @return empty when there is no registration with that reference
     */
    public Optional<List<PulledRegistration>> page(long meetingId, @Nullable String after, Filter filter, int count) {
        Optional<Long> from = after == null ? Optional.of(0L) : registrations.id(meetingId, after);
        return from.map(id -> registrations.after(
                meetingId,
                id,
                filter.status() == null ? "" : filter.status().name(),
                text(filter.approved()),
                text(filter.transferred()),
                count));
    }

    public Optional<PulledRegistration> one(long meetingId, String reference) {
        return registrations.one(meetingId, reference);
    }

    /** Notes that another system has taken an approved registration over; noting it again keeps the newer moment. */
    @Transactional
    public MarkOutcome mark(long meetingId, String reference, @Nullable Instant at, Bearer by) {
        Optional<PulledRegistration> found = registrations.one(meetingId, reference);
        if (found.isEmpty()) {
            return MarkOutcome.NO_SUCH_REGISTRATION;
        }
        if (found.get().status() != RegistrationStatus.APPROVED) {
            return MarkOutcome.NOT_APPROVED;
        }
        Instant moment = (at == null ? clock.instant() : at).truncatedTo(ChronoUnit.MICROS);
        registrations.mark(found.get().id(), moment, by.tokenName());
        audit.record(actor(by), "api.transferred", reference, by.tokenName());
        return MarkOutcome.MARKED;
    }

    /** Takes the mark away. False when there is no such registration. */
    @Transactional
    public boolean unmark(long meetingId, String reference, Bearer by) {
        Optional<Long> id = registrations.id(meetingId, reference);
        if (id.isPresent() && registrations.unmark(id.get()) > 0) {
            audit.record(actor(by), "api.transferTakenBack", reference, by.tokenName());
        }
        return id.isPresent();
    }

    private static Actor actor(Bearer by) {
        return Actor.staff(by.owner().accountId(), by.owner().name());
    }

    private static String text(@Nullable Boolean wanted) {
        return wanted == null ? "" : wanted ? "yes" : "no";
    }
}
