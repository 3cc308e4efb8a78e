package org.neaspec.plenary.privacy;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final ApplicationEventPublisher<ErasureDecided> facts;
    private final Clock clock;

    Erasures(
            ErasureRepository requests,
            ForgottenGroups forgotten,
            Registrations registrations,
            WithdrawRegistration withdraw,
            ForgetRegistration forget,
            AuditTrail audit,
            ApplicationEventPublisher<ErasureDecided> facts,
            Clock clock) {
        this.requests = requests;
        this.forgotten = forgotten;
        this.registrations = registrations;
        this.withdraw = withdraw;
        this.forget = forget;
        this.audit = audit;
        this.facts = facts;
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
     * Forgets these groups. Who still takes part and could no longer be named or reached is withdrawn first, so that the place goes to
     * others. The person is told by mail. False when nobody asked, or somebody has decided it.
     *
     * @param answer why the others are kept; null where none are
     */
    @Transactional
    public boolean erase(
            long meetingId, String reference, Set<DataGroup> groups, @Nullable String answer, Organiser by) {
        boolean whole = groups.size() == DataGroup.values().length;
        var state = whole ? ErasureRequest.State.DONE : ErasureRequest.State.PARTLY;
        var decided = decide(meetingId, reference, state, groups, answer, by);
        if (decided.isEmpty()) {
            return false;
        }
        long id = decided.get();
        if (groups.contains(DataGroup.IDENTITY) || groups.contains(DataGroup.CONTACT)) {
            withdraw.withdraw(id);
        }
        forget.forget(id, groups);
        if (groups.contains(DataGroup.IDENTITY)) {
            requests.forgetWords(id);
        }
        if (whole) {
            forgotten.note(id, groups);
        }
        audit.record(
                Actor.staff(by.accountId(), by.name()),
                whole ? "privacy.erased" : "privacy.partlyErased",
                reference,
                whole ? null : groups.stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
        return true;
    }

    /** Keeps the data, and says why, by mail too. False when nobody asked, or somebody has decided it. */
    @Transactional
    public boolean refuse(long meetingId, String reference, String answer, Organiser by) {
        if (decide(meetingId, reference, ErasureRequest.State.REFUSED, Set.of(), answer, by)
                .isEmpty()) {
            return false;
        }
        audit.record(Actor.staff(by.accountId(), by.name()), "privacy.erasureRefused", reference, null);
        return true;
    }

    /** Decides the open wish, and says so while the address is known. The id of the registration; empty when there is none. */
    private Optional<Long> decide(
            long meetingId,
            String reference,
            ErasureRequest.State state,
            Set<DataGroup> erased,
            @Nullable String answer,
            Organiser by) {
        return registrations
                .byReference(meetingId, reference)
                .map(RegistrationDetail::id)
                .filter(id -> requests.decide(id, state, clock.instant(), by.name(), answer) > 0)
                .map(id -> {
                    long request = requests.last(id).orElseThrow().id();
                    facts.publishEvent(new ErasureDecided(request, id, erased, answer));
                    return id;
                });
    }
}
