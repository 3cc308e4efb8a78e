package org.neaspec.plenary.invitation.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.invitation.InvitationTerms;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** An invitation as an organiser typed it: one person, a list, and what goes for all of them. */
record InviteForm(
        InviteeForm one,
        String list,
        String category,
        boolean locked,
        boolean skipsReview,
        List<String> segments,
        String designation,
        String source,
        String expires,
        String remindDays,
        String words) {

    static final InviteForm EMPTY =
            new InviteForm(InviteeForm.EMPTY, "", "", true, false, List.of(), "", "", "", "3", "");

    private static final int LINE = 300;
    private static final int TEXT = 2000;
    private static final int MOST_DAYS = 60;

    InviteForm {
        segments = List.copyOf(segments);
    }

    static InviteForm of(Form form) {
        return new InviteForm(
                InviteeForm.of(form),
                form.text("list"),
                PlainText.line(form.text("category")),
                form.has("locked"),
                form.has("skipsReview"),
                form.all("segments"),
                PlainText.line(form.text("designation")),
                PlainText.line(form.text("source")),
                form.text("expires"),
                form.text("remindDays"),
                PlainText.lines(form.text("words")));
    }

    /** The same with another list, to be mended. */
    InviteForm left(String rows) {
        return new InviteForm(
                InviteeForm.EMPTY,
                rows,
                category,
                locked,
                skipsReview,
                segments,
                designation,
                source,
                expires,
                remindDays,
                words);
    }

    /** What goes for all; errors are noted at their fields. */
    InvitationTerms terms(MeetingFacts meeting, List<String> codes, Instant now, FormErrors errors) {
        if (!codes.containsAll(segments)) {
            errors.add("segments", "registration.error.choice");
        }
        if (PlainText.length(source) > LINE) {
            errors.add("source", "web.form.text.long", LINE);
        }
        if (PlainText.length(words) > TEXT) {
            errors.add("words", "web.form.text.long", TEXT);
        }
        return new InvitationTerms(
                category(errors),
                locked,
                skipsReview,
                segments,
                designation(errors),
                source.isEmpty() ? null : source,
                expires(meeting, now, errors),
                remindDays(errors),
                words.isEmpty() ? null : words);
    }

    private @Nullable Category category(FormErrors errors) {
        var chosen = Category.named(category).orElse(null);
        if (chosen == null && !category.isEmpty()) {
            errors.add("category", "registration.error.choice");
        }
        return chosen;
    }

    private @Nullable Designation designation(FormErrors errors) {
        if (designation.isEmpty()) {
            return null;
        }
        for (var kind : Designation.values()) {
            if (kind.name().equals(designation)) {
                if (source.isEmpty()) {
                    errors.add("source", "invitation.error.source");
                }
                return kind;
            }
        }
        errors.add("designation", "registration.error.choice");
        return null;
    }

    private @Nullable Instant expires(MeetingFacts meeting, Instant now, FormErrors errors) {
        if (expires.isEmpty()) {
            return null;
        }
        try {
            var at = LocalDateTime.parse(expires).atZone(meeting.zoneOrUtc()).toInstant();
            if (!at.isAfter(now)) {
                errors.add("expires", "invitation.error.expires");
            }
            return at;
        } catch (DateTimeException notThat) {
            errors.add("expires", "delegation.error.moment");
            return null;
        }
    }

    private @Nullable Integer remindDays(FormErrors errors) {
        if (remindDays.isEmpty()) {
            return null;
        }
        if (!remindDays.matches("\\d{1,2}")
                || Integer.parseInt(remindDays) < 1
                || Integer.parseInt(remindDays) > MOST_DAYS) {
            errors.add("remindDays", "invitation.error.remindDays", MOST_DAYS);
            return null;
        }
        return Integer.valueOf(remindDays);
    }
}
