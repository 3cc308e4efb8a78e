package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;

/** Gives members their roles and their places in the order, and puts each change into the record. Belongs to the caller's lock. */
@Singleton
class Seats {

    private final MemberRepository members;
    private final AuditTrail audit;

    Seats(MemberRepository members, AuditTrail audit) {
        this.members = members;
        this.audit = audit;
    }

    void role(Member member, DelegationRole role, Actor by) {
        members.role(member.publicId(), role);
        audit.record(by, "delegation.role", member.reference(), member.role() + " → " + role);
    }

    /** Whoever heads the delegation is a delegate from now on, because somebody else heads it. */
    void stepDown(List<Member> others, Actor by) {
        others.stream()
                .filter(one -> one.role() == DelegationRole.HEAD)
                .forEach(one -> role(one, DelegationRole.DELEGATE, by));
    }

    /** Writes the order as it is in this list; only the one who was moved is put into the record. */
    void order(List<Member> inOrder, Member moved, int from, int to, Actor by) {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).position() != i + 1) {
                members.place(inOrder.get(i).publicId(), i + 1);
            }
        }
        audit.record(by, "delegation.order", moved.reference(), (from + 1) + " → " + (to + 1));
    }
}
