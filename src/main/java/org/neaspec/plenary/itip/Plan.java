package org.neaspec.plenary.itip;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.CalendarEntry.State;
import org.neaspec.plenary.calendar.CalendarTime;
import org.neaspec.plenary.calendar.Invitation.Method;

/**
 * What a calendar must be told so that it shows what its owner may attend now. Numbers only rise: each message has a higher
 * SEQUENCE than the last about the same entry, and a later DTSTAMP, whatever the clocks of the nodes say (RFC 5546 2.1.4).
 */
final class Plan {

    /** One message to send; a cancellation goes where the invitation went. */
    sealed interface Step {

        String uid();

        String address();

        /** Its SEQUENCE. */
        int sequence();

        /** Its DTSTAMP. */
        Instant stamp();

        /** Invites, or tells what changed. */
        record Request(String address, CalendarEntry entry, String fingerprint, int sequence, Instant stamp)
                implements Step {
            @Override
            public String uid() {
                return entry.uid().toString();
            }
        }

        /** Takes the entry away. */
        record Cancel(String uid, String address, Method method, int sequence, Instant stamp) implements Step {}
    }

    private Plan() {}

    /**
     * @param wanted what the person may attend now, cancelled sessions among it
     * @param told the last word on each entry
     * @param address where the person is written to now
     * @param now by the clock of this node
     */
    static List<Step> of(List<Wanted> wanted, List<Told> told, String address, Instant now) {
        Map<String, Told> last = new HashMap<>();
        told.forEach(word -> last.put(word.uid(), word));
        List<Step> steps = new ArrayList<>();
        var seen = new HashSet<String>();
        wanted.stream()
                .sorted(Comparator.comparing(want -> want.entry().time().begins()))
                .forEach(want -> {
                    var uid = want.entry().uid().toString();
                    seen.add(uid);
                    steps.addAll(about(want, last.get(uid), address, now));
                });
        told.stream()
                .filter(word -> word.live() && word.ends().isAfter(now) && !seen.contains(word.uid()))
                .forEach(word -> steps.add(cancel(word, Method.UNINVITE, now)));
        return List.copyOf(steps);
    }

    private static List<Step> about(Wanted want, @Nullable Told last, String address, Instant now) {
        var entry = want.entry();
        var over = ends(entry.time()).isBefore(now);
        if (last == null) {
            return over || entry.state() == State.CANCELLED
                    ? List.of()
                    : List.of(new Step.Request(
                            address, entry, want.fingerprint(), entry.sequence(), stampAfter(null, now)));
        }
        if (entry.state() == State.CANCELLED) {
            return last.live() && !over ? List.of(cancel(last, Method.CANCEL, now)) : List.of();
        }
        var moved = last.live() && !last.address().equals(address);
        if (over || (last.live() && !moved && last.fingerprint().equals(want.fingerprint()))) {
            return List.of();
        }
        var sequence = Math.max(entry.sequence(), last.sequence() + 1);
        var stamp = stampAfter(last.stamp(), now);
        if (!moved) {
            return List.of(new Step.Request(address, entry, want.fingerprint(), sequence, stamp));
        }
        return List.of(
                new Step.Cancel(last.uid(), last.address(), Method.UNINVITE, sequence, stamp),
                new Step.Request(address, entry, want.fingerprint(), sequence + 1, stamp.plusSeconds(1)));
    }

    private static Step.Cancel cancel(Told last, Method method, Instant now) {
        return new Step.Cancel(last.uid(), last.address(), method, last.sequence() + 1, stampAfter(last.stamp(), now));
    }

    private static Instant stampAfter(@Nullable Instant last, Instant now) {
        var whole = now.truncatedTo(ChronoUnit.SECONDS);
        return last == null || whole.isAfter(last) ? whole : last.plus(Duration.ofSeconds(1));
    }

    static Instant ends(CalendarTime time) {
        return time instanceof CalendarTime.Timed hours
                ? hours.ends()
                : ((CalendarTime.AllDay) time)
                        .end()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
    }

    /** An entry, and a short form of all that is printed of it. */
    record Wanted(CalendarEntry entry, String fingerprint) {}
}
