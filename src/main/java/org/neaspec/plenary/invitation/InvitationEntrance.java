package org.neaspec.plenary.invitation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.Proof;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Entrance;
import org.neaspec.plenary.registration.RulingChoice;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.registration.WayIn;
import org.neaspec.plenary.registration.Welcome;
import org.neaspec.plenary.shared.EmailAddress;

/** What one invitation lets in. Of two who use it at once, the second waits here and then finds it used. */
@SuppressWarnings("ArrayRecordComponent")
record InvitationEntrance(
        InvitationRepository invitations,
        Supplier<List<SegmentFacts>> segments,
        byte[] tokenHash,
        BooleanSupplier stands,
        Clock clock)
        implements Entrance {

    @Override
    public WayIn way() {
        return WayIn.INVITATION;
    }

    @Override
    public Optional<Welcome> open() {
        return invitations
                .lock(tokenHash)
                .filter(row -> row.lets(clock.instant()) && stands.getAsBoolean())
                .map(this::welcome);
    }

    private Welcome welcome(InvitationRow row) {
        var by = new Organiser(row.invitedBy(), row.invitedByName(), "", false);
        return new Welcome(true, by, proofs(row), rulings(row), row.skipsReview(), null);
    }

    private static List<Proof> proofs(InvitationRow row) {
        var kind = row.designation();
        return kind == null ? List.of() : List.of(new Proof(kind, row.stateCode(), null, null, row.source()));
    }

    private List<RulingWish> rulings(InvitationRow row) {
        var codes = row.terms().segments();
        return codes.isEmpty()
                ? List.of()
                : segments.get().stream()
                        .filter(segment -> codes.contains(segment.code()))
                        .map(segment -> new RulingWish(segment.id(), RulingChoice.GRANT, reason(row)))
                        .toList();
    }

    private static @Nullable String reason(InvitationRow row) {
        return row.source();
    }

    @Override
    public void used(long registrationId, EmailAddress address, boolean fresh) {
        var row = invitations.lock(tokenHash).orElseThrow();
        if (fresh || address.key().equals(row.emailKey())) {
            invitations.used(row.key(), registrationId);
        }
    }
}
