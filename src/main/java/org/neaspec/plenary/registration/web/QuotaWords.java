package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.LimitedSessions;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.PublishedSession;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.AwaitedQuota;
import org.neaspec.plenary.registration.Quota;
import org.neaspec.plenary.registration.QuotaScope;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Says in words for whom a quota is: "Segment B, Mongolia, in person". */
@Singleton
class QuotaWords {

    private final Messages messages;
    private final States states;
    private final Programmes programmes;
    private final LimitedSessions sessions;

    QuotaWords(Messages messages, States states, Programmes programmes, LimitedSessions sessions) {
        this.sessions = sessions;
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

    /** Each by its id: one query for all, and one more where there are sessions among them. */
    Map<Long, String> of(long meetingId, List<Quota> quotas) {
        var segments =
                programmes.segments(meetingId).stream().collect(Collectors.toMap(SegmentFacts::id, SegmentFacts::code));
        Map<Long, String> titles = quotas.stream().allMatch(quota -> quota.itemId() == null)
                ? Map.of()
                : sessions.of(meetingId).stream()
                        .collect(Collectors.toMap(PublishedSession::id, session -> titled(print(session))));
        Map<Long, String> names = new LinkedHashMap<>();
        quotas.forEach(quota -> names.put(
                quota.id(),
                name(
                        quota.scope(),
                        quota.itemId() == null
                                ? null
                                : titles.getOrDefault(quota.itemId(), words("registration.capacity.session")),
                        segments)));
        return names;
    }

    /** One that waits for the publication of its session. */
    String of(long meetingId, AwaitedQuota quota) {
        var segments =
                programmes.segments(meetingId).stream().collect(Collectors.toMap(SegmentFacts::id, SegmentFacts::code));
        var scope = new QuotaScope(quota.segmentId(), null, quota.category(), quota.stateCode(), quota.attendance());
        return name(scope, titled(quota.title()), segments);
    }

    /** A session and its time, by which two of the same title are told apart. */
    static String print(PublishedSession session) {
        return session.day() == null || session.start() == null
                ? session.title()
                : session.title() + " (" + TimeText.shortDate(session.day(), Locale.ENGLISH) + ", "
                        + TimeText.clock(session.start()) + ")";
    }

    private String titled(String session) {
        return words("registration.capacity.sessionNamed", session);
    }

    private String name(QuotaScope quota, @Nullable String session, Map<Long, String> segments) {
        List<String> parts = new ArrayList<>();
        var segment = quota.segmentId() == null ? null : segments.get(quota.segmentId());
        if (segment != null) {
            parts.add(words("registration.capacity.segment", segment));
        }
        if (session != null) {
            parts.add(session);
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
