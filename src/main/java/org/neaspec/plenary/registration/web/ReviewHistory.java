package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Hand;
import org.neaspec.plenary.registration.Step;
import org.neaspec.plenary.registration.StepAct;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** What happened to a registration in words, newest first: who, when and why. */
@Singleton
class ReviewHistory {

    private final Messages messages;
    private final States states;

    ReviewHistory(Messages messages, States states) {
        this.messages = messages;
        this.states = states;
    }

    List<ReviewPage.Past> of(List<Step> steps, ZoneId zone) {
        List<ReviewPage.Past> past = new ArrayList<>();
        for (var step : steps) {
            past.add(
                    0,
                    new ReviewPage.Past(
                            words(step.messageKey()),
                            Moments.moment(step.at(), zone),
                            who(step),
                            step.reason(),
                            details(step)));
        }
        return past;
    }

    private String who(Step step) {
        if (step.by() == null) {
            return words(step.hand().messageKey());
        }
        return step.hand() == Hand.FOCAL_POINT
                ? messages.text(Locale.ENGLISH, "registration.review.focalPoint", step.by())
                : step.by();
    }

    private List<String> details(Step step) {
        var detail = step.detail();
        if (detail == null) {
            return List.of();
        }
        return switch (step.act()) {
            case CHANGED, CHANGE_REQUESTED -> List.of(fields(detail));
            case DESIGNATION_VERIFIED, DESIGNATION_REMOVED ->
                List.of(words(Designation.valueOf(detail).messageKey()));
            case ENDORSED, ENDORSEMENT_REFUSED, ASSIGNED -> List.of(detail);
            case OCCASION_AWAITED, OCCASION_LEFT, OCCASION_OFFERED, OCCASION_OFFER_LAPSED -> List.of(detail);
            case OCCASION_PROMOTED, OCCASION_TAKEN_BACK -> List.of(detail);
            case ENDORSEMENT_ASKED -> List.of(states.shortName(detail));
            case UNDONE -> List.of(words(StepAct.valueOf(detail).messageKey()));
            default -> detail.lines().map(this::rulingInWords).toList();
        };
    }

    private String fields(String names) {
        return Arrays.stream(names.split(", ", -1))
                .map(field -> words("registration.answer." + field))
                .collect(Collectors.joining(", "));
    }

    /** "B:GRANT:reason", as the decision wrote it. */
    private String rulingInWords(String line) {
        var parts = line.split(":", 3);
        return parts.length < 3
                ? line
                : messages.text(Locale.ENGLISH, "registration.review.ruling." + parts[1], parts[0], parts[2]);
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
