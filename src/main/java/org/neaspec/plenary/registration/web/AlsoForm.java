package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.RegistrationState;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.JointMeetings;
import org.neaspec.plenary.registration.RegisterTogether;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** The part of the registration form that registers for meetings held together with this one. */
@Singleton
class AlsoForm {

    static final String FIELD = "also";

    private final JointMeetings joint;
    private final QuotaWords quotas;
    private final Messages messages;
    private final Clock clock;

    AlsoForm(JointMeetings joint, QuotaWords quotas, Messages messages, Clock clock) {
        this.joint = joint;
        this.quotas = quotas;
        this.messages = messages;
        this.clock = clock;
    }

    /** The meetings to tick; those that take no registration now say so. */
    List<RegistrationPage.Also> offered(MeetingFacts meeting, List<String> ticked) {
        return joint.of(meeting).stream()
                .map(other -> also(other, ticked.contains(other.slug())))
                .toList();
    }

    private RegistrationPage.Also also(MeetingFacts other, boolean ticked) {
        var state = other.registration(clock.instant());
        var head = MeetingHead.of(other, clock);
        return new RegistrationPage.Also(
                other.slug(),
                other.title(),
                head.when(),
                text(
                        state.takesForms() && state != RegistrationState.WAITING_LIST
                                ? "registration.also.open"
                                : "registration.also." + state),
                ticked && state.takesForms(),
                !state.takesForms());
    }

    /** Those that were ticked; notes an error for each that cannot be registered for with these answers. */
    List<MeetingFacts> read(MeetingFacts meeting, List<String> ticked, Answers answers, FormErrors errors) {
        List<MeetingFacts> wanted = new ArrayList<>();
        if (ticked.isEmpty()) {
            return wanted;
        }
        for (var other : joint.of(meeting)) {
            if (!ticked.contains(other.slug())) {
                continue;
            }
            var state = other.registration(clock.instant());
            // Whether there is a place is found out where it is taken: the very form may have taken the last one
            // before.
            if (!state.takesForms() && state != RegistrationState.FULL) {
                errors.add(FIELD, "registration.error.also.notOpen", other.title());
            } else if (!RegistrationFormCheck.offered(other).contains(answers.attendance())) {
                errors.add(
                        FIELD,
                        "registration.error.also.attendance",
                        other.title(),
                        text(answers.attendance().messageKey()));
            } else {
                wanted.add(other);
            }
        }
        return wanted;
    }

    /** Says why another meeting stood in the way. */
    void note(RegisterTogether.Outcome refused, FormErrors errors) {
        var title = refused.meeting().title();
        if (refused.outcome() instanceof RegistrationOutcome.QuotaFull full) {
            errors.add(FIELD, "registration.error.also.quotaFull", title, quotas.names(full.quotas()));
        } else if (refused.outcome() instanceof RegistrationOutcome.Full) {
            errors.add(FIELD, "registration.error.also.full", title);
        } else {
            errors.add(FIELD, "registration.error.also.notOpen", title);
        }
    }

    private String text(String key, Object... arguments) {
        return messages.text(Locale.ENGLISH, key, arguments);
    }
}
