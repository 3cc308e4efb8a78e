package org.neaspec.plenary.privacy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.ForgetRegistration;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.WithdrawRegistration;

/** Wishes to be forgotten: asked by the person, decided by staff. */
@Singleton
public class Erasures {

    private final ErasureRepository requests;
    private final ForgottenGroups forgotten;
    private final Registrations registrations;
    private final WithdrawRegistration withdraw;
    private final ForgetRegistration forget;
    private final AuditTrail audit;
    private final Clock clock;

    Erasures(
            ErasureRepository requests,
            ForgottenGroups forgotten,
            Registrations registrations,
            WithdrawRegistration withdraw,
            ForgetRegistration forget,
            AuditTrail audit,
            Clock clock) {
        this.requests = requests;
        this.forgotten = forgotten;
        this.registrations = registrations;
        this.withdraw = withdraw;
        this.forget = forget;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for it; asking twice is asking once. */
    @Transactional
    public void ask(RegistrationDetail person, @Nullable String words) {
        if (requests.ask(person.id(), words, clock.instant()) > 0) {
            audit.record(Actor.person("–"), "privacy.erasureAsked", person.reference(), null);
        }
    }

    /** Takes the wish back. False when there is none, or it was decided. */
    @Transactional
    public boolean takeBack(RegistrationDetail person) {
        boolean done = requests.takeBack(person.id(), clock.instant()) > 0;
        if (done) {
            audit.record(Actor.person("–"), "privacy.erasureTakenBack", person.reference(), null);
        }
        return done;
    }

    /** What became of the last wish of a registered person, if there was one. */
    public Optional<ErasureRequest> last(long registrationId) {
        return requests.last(registrationId).map(ErasureRepository.Row::request);
    }

    /** All wishes at a meeting, open ones first. */
    public List<ErasureRequest> of(long meetingId) {
        return requests.of(meetingId).stream()
                .map(ErasureRepository.Row::request)
                .toList();
    }

    /** How many are open, by the slug of the meeting; meetings without any are left out. */
    public Map<String, Long> open() {
        Map<String, Long> bySlug = new LinkedHashMap<>();
        requests.open().forEach(row -> bySlug.put(row.slug(), row.many()));
        return bySlug;
    }

    /**
     * Forgets the person. Who still takes part is withdrawn first, so that the place goes to others. False when nobody asked, or
     * somebody has decided it.
     */
    @Transactional
    public boolean erase(long meetingId, String reference, Organiser by) {
        var person = registrations.byReference(meetingId, reference);
        if (person.isEmpty()
                || requests.decide(person.get().id(), ErasureRequest.State.DONE, clock.instant(), by.name(), null)
                        == 0) {
            return false;
        }
        long id = person.get().id();
        withdraw.withdraw(id);
        forget.forget(id, EnumSet.allOf(DataGroup.class));
        requests.forgetWords(id);
        forgotten.note(id, EnumSet.allOf(DataGroup.class));
        audit.record(Actor.staff(by.accountId(), by.name()), "privacy.erased", reference, null);
        return true;
    }

    /** Keeps the data, and says why. False when nobody asked, or somebody has decided it. */
    @Transactional
    public boolean refuse(long meetingId, String reference, String answer, Organiser by) {
        var person = registrations.byReference(meetingId, reference);
        if (person.isEmpty()
                || requests.decide(person.get().id(), ErasureRequest.State.REFUSED, clock.instant(), by.name(), answer)
                        == 0) {
            return false;
        }
        audit.record(Actor.staff(by.accountId(), by.name()), "privacy.erasureRefused", reference, null);
        return true;
    }
}
