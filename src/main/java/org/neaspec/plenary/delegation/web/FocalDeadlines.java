package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.Terms;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.ReaderZone;

/** Says until when a focal point may name people. */
@Singleton
class FocalDeadlines {

    private final Messages messages;

    FocalDeadlines(Messages messages) {
        this.messages = messages;
    }

    /** How long there is still time, in words. */
    String countdown(Terms terms, Instant now) {
        if (terms.closes() == null) {
            return words("delegation.focal.noDeadline");
        }
        if (terms.late(now)) {
            return words("delegation.focal.past");
        }
        var left = Duration.between(now, terms.closes());
        if (left.toDays() >= 2) {
            return words("delegation.focal.days", left.toDays());
        }
        return left.toHours() >= 2
                ? words("delegation.focal.hours", left.toHours())
                : words("delegation.focal.minutes", Math.max(1, left.toMinutes()));
    }

    /** A moment at the meeting and where the reader is; empty for none. */
    static String until(@Nullable Instant moment, ZoneId zone, ReaderZone reader) {
        if (moment == null) {
            return "";
        }
        var chosen = reader.zone();
        ZoneId other = chosen == null ? ZoneOffset.UTC : chosen;
        var here = Moments.moment(moment, zone);
        return other.equals(zone) ? here : here + " · " + Moments.moment(moment, other);
    }

    /**
     * Why nobody can be named now; null where somebody can.
     *
     * @param staff whether it is said to staff, whom the windows do not bind
     */
    @Nullable
    String closed(Terms terms, ZoneId zone, Instant now, boolean staff) {
        var opens = terms.opens();
        if (opens != null && terms.early(now)) {
            return words(staff ? "delegation.staff.early" : "delegation.focal.early", Moments.moment(opens, zone));
        }
        return terms.late(now) ? words(staff ? "delegation.staff.late" : "delegation.focal.late") : null;
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
