package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Quota;
import org.neaspec.plenary.web.Messages;

/** Says in words for whom a quota is: "Segment B, Mongolia, in person". */
@Singleton
class QuotaWords {

    private final Messages messages;
    private final States states;
    private final Programmes programmes;

    QuotaWords(Messages messages, States states, Programmes programmes) {
        this.messages = messages;
        this.states = states;
        this.programmes = programmes;
    }

    /** All of them, with semicolons between. */
    String names(List<Quota> quotas) {
        return quotas.isEmpty()
                ? ""
                : String.join("; ", of(quotas.get(0).meetingId(), quotas).values());
    }

    /** Each by its id: one query for all. */
    Map<Long, String> of(long meetingId, List<Quota> quotas) {
        var segments =
                programmes.segments(meetingId).stream().collect(Collectors.toMap(SegmentFacts::id, SegmentFacts::code));
        Map<Long, String> names = new LinkedHashMap<>();
        quotas.forEach(quota -> names.put(quota.id(), name(quota, segments)));
        return names;
    }

    private String name(Quota quota, Map<Long, String> segments) {
        List<String> parts = new ArrayList<>();
        var segment = quota.segmentId() == null ? null : segments.get(quota.segmentId());
        if (segment != null) {
            parts.add(words("registration.capacity.segment", segment));
        }
        if (quota.itemId() != null) {
            parts.add(words("registration.capacity.session"));
        }
        if (quota.category() != null) {
            parts.add(words(quota.category().messageKey()));
        }
        if (quota.stateCode() != null) {
            parts.add(states.shortName(quota.stateCode()));
        }
        if (quota.attendance() != null) {
            parts.add(words(quota.attendance().messageKey()));
        }
        return String.join(", ", parts);
    }

    private String words(String key, Object... arguments) {
        return messages.text(Locale.ENGLISH, key, arguments);
    }
}
