package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neaspec.plenary.registration.Senders;

/** The States and bodies with a delegation at a meeting. */
@Singleton
class SendersOfDelegates implements Senders {

    private final Delegations delegations;
    private final MemberRepository members;

    SendersOfDelegates(Delegations delegations, MemberRepository members) {
        this.delegations = delegations;
        this.members = members;
    }

    @Override
    public Map<String, String> names(long meetingId) {
        var sending = members.sending(meetingId);
        Map<String, String> names = new LinkedHashMap<>();
        if (!sending.isEmpty()) {
            delegations.all(meetingId).stream()
                    .filter(one -> one.id() != null && sending.contains(one.id()))
                    .forEach(one -> names.put(one.party().key(), one.party().name()));
        }
        return names;
    }

    @Override
    public List<Long> sent(long meetingId, String key) {
        return delegations
                .find(meetingId, key)
                .filter(one -> one.id() != null)
                .map(one -> members.registrations(one.rowId()))
                .orElse(List.of());
    }
}
