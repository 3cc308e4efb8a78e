package org.neaspec.plenary.drafting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Draws by lot in which order speakers come. Who drew, when, and what came out is on record for ever, undone or not. */
@Singleton
public class DrawLots {

    private static final Random LOT = new SecureRandom();

    private final EditDraft edit;
    private final AuditTrail audit;
    private final States states;

    DrawLots(EditDraft edit, AuditTrail audit, States states) {
        this.edit = edit;
        this.audit = audit;
        this.states = states;
    }

    /** @param partId null for the row's own list */
    @Transactional
    public EditOutcome draw(long meetingId, SeenRow row, @Nullable String partId, List<SpeakerSlot> slots, Actor by) {
        List<SpeakerSlot> drawn = new ArrayList<>(slots);
        Collections.shuffle(drawn, LOT);
        EditOutcome outcome = edit.perform(
                meetingId,
                new OrderSlots(
                        row,
                        partId,
                        OrderBasis.BY_LOT,
                        drawn.stream().map(SpeakerSlot::id).toList()),
                by);
        if (outcome instanceof EditOutcome.Saved saved) {
            audit.record(
                    by,
                    "programme.lotDrawn",
                    saved.said().values().get(0),
                    drawn.stream().map(slot -> slot.printed(states)).collect(Collectors.joining("; ")));
        }
        return outcome;
    }
}
