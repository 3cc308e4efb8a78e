package org.neaspec.plenary.mail.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.mail.MailKind;
import org.neaspec.plenary.mail.ReminderAnchor;
import org.neaspec.plenary.mail.ReminderRule;
import org.neaspec.plenary.mail.Reminders;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.roster.RosterFilter;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of reminders together, and looks at what somebody typed there. */
@Singleton
class RemindersPages {

    private static final int MOST_DAYS = 60;
    private static final List<String> STATUSES = Stream.concat(
                    Stream.of(RegistrationStatus.APPROVED.name(), RosterFilter.PRESENT, ReminderRule.NOBODY_NAMED),
                    Stream.of(
                                    RegistrationStatus.INVITED,
                                    RegistrationStatus.RETURNED,
                                    RegistrationStatus.WAITING,
                                    RegistrationStatus.AWAITING_ENDORSEMENT)
                            .map(RegistrationStatus::name))
            .toList();

    private static final Map<String, String> LOOKS = Map.of(
            "gone",
            "status--approved",
            "fails",
            "status--declined",
            "late",
            "status--withdrawn",
            "noDay",
            "status--submitted",
            "waits",
            "status--submitted");

    private final Reminders reminders;
    private final Programmes programmes;
    private final Messages messages;

    RemindersPages(Reminders reminders, Programmes programmes, Messages messages) {
        this.reminders = reminders;
        this.programmes = programmes;
        this.messages = messages;
    }

    /** A rule as it was typed. */
    record Typed(String days, String anchor, String status, String segment) {

        static final Typed FIRST =
                new Typed("3", ReminderAnchor.MEETING.name(), RegistrationStatus.APPROVED.name(), "");

        static Typed of(Form form) {
            return new Typed(form.text("days").strip(), form.text("anchor"), form.text("status"), form.text("segment"));
        }
    }

    void check(MeetingFacts meeting, Typed typed, FormErrors errors) {
        if (!typed.days().matches("\\d{1,3}") || Integer.parseInt(typed.days()) > MOST_DAYS) {
            errors.add("days", "mail.reminders.error.days", MOST_DAYS);
        }
        if (ReminderAnchor.named(typed.anchor()).isEmpty()) {
            errors.add("anchor", "registration.error.choice");
        }
        if (!STATUSES.contains(typed.status())) {
            errors.add("status", "registration.error.choice");
        }
        boolean focalPoints = typed.status().equals(ReminderRule.NOBODY_NAMED);
        if (typed.anchor().equals(ReminderAnchor.NOMINATION_CLOSES.name()) && !focalPoints) {
            errors.add("status", "mail.reminders.error.focalPoints");
        }
        if (focalPoints && !typed.segment().isEmpty()) {
            errors.add("segment", "mail.reminders.error.segment");
        } else if (!typed.segment().isEmpty()
                && programmes.segments(meeting.id()).stream()
                        .map(SegmentFacts::code)
                        .noneMatch(typed.segment()::equals)) {
            errors.add("segment", "registration.error.choice");
        }
    }

    RemindersPage of(MeetingFacts meeting, Typed typed, FormErrors errors) {
        return new RemindersPage(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                MailPaths.reminders(meeting.slug()),
                MailPaths.text(meeting.slug(), MailKind.REMINDER),
                reminders.of(meeting).stream().map(one -> line(meeting, one)).toList(),
                typed.days(),
                Arrays.stream(ReminderAnchor.values())
                        .map(anchor -> Choice.of(
                                anchor.name(),
                                words(anchor.messageKey()),
                                anchor.name().equals(typed.anchor())))
                        .toList(),
                STATUSES.stream()
                        .map(status -> Choice.of(status, status(status), status.equals(typed.status())))
                        .toList(),
                programmes.segments(meeting.id()).stream()
                        .map(segment -> Choice.of(
                                segment.code(),
                                segment.code() + ". " + segment.title(),
                                segment.code().equals(typed.segment())))
                        .toList(),
                errors);
    }

    private RemindersPage.Line line(MeetingFacts meeting, Reminders.Standing standing) {
        ReminderRule rule = standing.rule();
        return new RemindersPage.Line(
                words(
                        rule.segment().isEmpty() ? "mail.reminders.rule" : "mail.reminders.ruleOf",
                        rule.days(),
                        words(rule.anchor().messageKey()),
                        status(rule.status()),
                        rule.segment()),
                when(meeting, standing),
                LOOKS.getOrDefault(state(standing), ""),
                "mail.reminders.state." + state(standing),
                standing.trouble() == null
                        ? null
                        : words(
                                "mail.reminders.trouble",
                                Moments.moment(standing.trouble().since(), meeting.zoneOrUtc()),
                                standing.trouble().words()),
                who(standing),
                rule.focalPoints()
                        ? DelegationPaths.organise(meeting.slug())
                        : MeetingPaths.people(meeting.slug()) + rule.list(),
                MailPaths.reminders(meeting.slug()) + "/" + rule.publicId() + "/removal");
    }

    private static String state(Reminders.Standing standing) {
        return standing.gone()
                ? "gone"
                : standing.trouble() != null
                        ? "fails"
                        : standing.day() == null ? "noDay" : standing.late() ? "late" : "waits";
    }

    private String when(MeetingFacts meeting, Reminders.Standing standing) {
        return standing.due() == null
                ? words("mail.reminders.noDay")
                : Moments.moment(standing.due(), meeting.zoneOrUtc());
    }

    private @Nullable String who(Reminders.Standing standing) {
        if (standing.late()) {
            return null;
        }
        String names = String.join(", ", standing.names());
        return words(standing.gone() ? "mail.reminders.reminded" : "mail.reminders.means", standing.people())
                + (names.isEmpty()
                        ? ""
                        : ": " + names + (standing.people() > standing.names().size() ? " …" : ""));
    }

    private String status(String status) {
        return words(
                switch (status) {
                    case RosterFilter.PRESENT -> "mail.reminders.present";
                    case ReminderRule.NOBODY_NAMED -> "mail.reminders.nobodyNamed";
                    default -> "registration.status." + status;
                });
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
