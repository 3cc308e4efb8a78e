package org.neaspec.plenary.delegation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.delegation.NamingOutcome.Named;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.drafting.ChangeSlot;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.EditOutcome;
import org.neaspec.plenary.drafting.SeenRow;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.Eligibility;
import org.neaspec.plenary.shared.RandomIds;

/**
 * The speaking slots of a State or body. Its focal point proposes a name; only an organiser puts it into the draft of the
 * programme, so that nothing is printed or told to anybody before the secretariat has looked.
 */
@Singleton
public class SpeakingSlots {

    private final ProposalRepository proposals;
    private final MemberRepository members;
    private final Eligibility eligibility;
    private final Programmes programmes;
    private final Versions versions;
    private final Drafts drafts;
    private final EditDraft edit;
    private final ProgrammeJson json;
    private final States states;
    private final AuditTrail audit;
    private final Clock clock;

    SpeakingSlots(
            ProposalRepository proposals,
            MemberRepository members,
            Eligibility eligibility,
            Programmes programmes,
            Versions versions,
            Drafts drafts,
            EditDraft edit,
            ProgrammeJson json,
            States states,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.members = members;
        this.eligibility = eligibility;
        this.programmes = programmes;
        this.versions = versions;
        this.drafts = drafts;
        this.edit = edit;
        this.json = json;
        this.states = states;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The slots of this delegation in the published programme. A row that everybody sees, or that somebody of the delegation may
     * attend, is seen whole; of another the focal point learns that there is a place and what everybody learns of the row, for who
     * is put into the place may attend it; nothing of a row that is hidden.
     */
    public List<SpeakingSlot> of(MeetingFacts meeting, Delegation delegation) {
        var newest = versions.newest(meeting.id()).orElse(null);
        if (newest == null || !meeting.announced()) {
            return List.of();
        }
        var proposed = open(meeting.id()).stream()
                .filter(one -> Objects.equals(one.delegationId(), delegation.id()))
                .collect(Collectors.toMap(SlotProposal::slotId, one -> one, (one, other) -> other));
        List<SpeakingSlot> slots = new ArrayList<>();
        for (ItemView seen : programmes.of(meeting, viewer(delegation)).items()) {
            newest.content().programme().find(seen.publicId()).ifPresent(item -> {
                add(slots, seen, item.slots(), null, delegation, proposed::get);
                item.parts().forEach(part -> add(slots, seen, part.slots(), part.minutes(), delegation, proposed::get));
            });
        }
        return slots;
    }

    private Viewer viewer(Delegation delegation) {
        if (delegation.id() == null) {
            return new Viewer.FocalPoint(List.of());
        }
        var present = members.of(delegation.rowId()).stream()
                .filter(Member::present)
                .collect(Collectors.toMap(Member::registrationId, Member::status));
        return new Viewer.FocalPoint(List.copyOf(
                eligibility.standings(delegation.meetingId(), present).values()));
    }

    private void add(
            List<SpeakingSlot> slots,
            ItemView seen,
            List<SpeakerSlot> all,
            @Nullable Integer minutes,
            Delegation delegation,
            java.util.function.Function<String, @Nullable SlotProposal> proposed) {
        for (int i = 0; i < all.size(); i++) {
            var slot = all.get(i);
            if (belongs(slot, delegation.party())) {
                boolean whole = seen.sight() == Sight.FULL;
                slots.add(new SpeakingSlot(
                        seen.publicId(),
                        slot.id(),
                        seen.title(),
                        seen.audienceLine(),
                        seen.restricted(),
                        whole,
                        seen.day(),
                        seen.start(),
                        i + 1,
                        whole ? minutes : null,
                        whole ? slot.shown().printed(states) : "",
                        proposed.apply(slot.id())));
            }
        }
    }

    private static boolean belongs(SpeakerSlot slot, Party party) {
        return party.stateCode() != null
                ? party.stateCode().equals(slot.state())
                : party.bodyId() != null && party.bodyId().equals(slot.bodyId());
    }

    /** Every name proposed at a meeting. */
    public List<SlotProposal> open(long meetingId) {
        return proposals.at(meetingId);
    }

    /** Proposes a member for a slot; a name proposed before gives way. */
    @Transactional
    public NamingOutcome propose(MeetingFacts meeting, Delegation delegation, Member member, String slotId, Caller by) {
        var slot = of(meeting, delegation).stream()
                .filter(one -> one.slotId().equals(slotId))
                .findFirst();
        if (slot.isEmpty() || !member.present() || member.delegationId() != delegation.rowId()) {
            return Refused.because("slot", "slotGone");
        }
        audit.record(
                by.actor(),
                "delegation.slotProposed",
                member.reference(),
                slot.get().title());
        proposals.propose(
                RandomIds.publicId(),
                delegation.rowId(),
                slot.get().itemId(),
                slotId,
                member.registrationId(),
                by.name(),
                clock.instant());
        return new Named(member.name());
    }

    /** Who comes instead of somebody is proposed for all that the other was to say. Belongs to the caller's transaction. */
    void goOver(MeetingFacts meeting, Delegation delegation, Member leaving, long cameId, Caller by) {
        var now = clock.instant();
        open(meeting.id()).stream()
                .filter(one -> one.registrationId() == leaving.registrationId())
                .forEach(one -> proposals.propose(
                        RandomIds.publicId(), delegation.rowId(), one.itemId(), one.slotId(), cameId, by.name(), now));
        for (var item : drafts.of(meeting.id()).programme().items()) {
            item.allSlots()
                    .filter(slot -> belongs(slot, delegation.party()))
                    .filter(slot -> (slot.personId() != null && slot.personId() == leaving.personId())
                            || leaving.name().equals(slot.personName()))
                    .forEach(slot -> proposals.propose(
                            RandomIds.publicId(), delegation.rowId(), item.id(), slot.id(), cameId, by.name(), now));
        }
    }

    /** What became of an answer. */
    public enum Answered {
        DONE,
        /** Answered before, or the slot is no more. */
        GONE
    }

    /** Puts the name into the draft of the programme. It is printed with the next version that is published. */
    @Transactional
    public Answered accept(MeetingFacts meeting, String proposalId, Organiser by) {
        return open(meeting.id()).stream()
                .filter(one -> one.publicId().equals(proposalId) && one.state() == ProposalState.OPEN)
                .findFirst()
                .map(proposal -> accept(meeting, proposal, by))
                .orElse(Answered.GONE);
    }

    private Answered accept(MeetingFacts meeting, SlotProposal proposal, Organiser by) {
        var row = drafts.of(meeting.id()).programme().find(proposal.itemId()).orElse(null);
        if (row == null) {
            return Answered.GONE;
        }
        var slot = row.allSlots()
                .filter(one -> one.id().equals(proposal.slotId()))
                .findFirst()
                .orElse(null);
        if (slot == null) {
            return Answered.GONE;
        }
        var act = new ChangeSlot(new SeenRow(row.id(), json.fingerprint(row), json), filled(slot, proposal));
        var actor = Actor.staff(by.accountId(), by.name());
        if (!(edit.perform(meeting.id(), act, actor) instanceof EditOutcome.Saved)) {
            return Answered.GONE;
        }
        proposals.answer(proposal.publicId(), ProposalState.ACCEPTED, by.name(), clock.instant());
        return Answered.DONE;
    }

    @Transactional
    public Answered decline(MeetingFacts meeting, String proposalId, Organiser by) {
        boolean here =
                open(meeting.id()).stream().anyMatch(one -> one.publicId().equals(proposalId));
        return here && proposals.answer(proposalId, ProposalState.DECLINED, by.name(), clock.instant()) == 1
                ? Answered.DONE
                : Answered.GONE;
    }

    private static SpeakerSlot filled(SpeakerSlot slot, SlotProposal proposal) {
        return new SpeakerSlot(
                slot.id(),
                slot.role(),
                SlotStatus.CONFIRMED,
                proposal.personId(),
                proposal.name(),
                slot.bodyId(),
                slot.bodyName(),
                slot.state(),
                slot.group(),
                slot.constituency(),
                proposal.jobTitle(),
                null);
    }
}
