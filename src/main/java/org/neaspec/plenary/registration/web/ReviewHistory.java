package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.Step;
import org.neaspec.plenary.registration.StepAct;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** What happened to a registration in words, newest first: who, when and why. */
@Singleton
class ReviewHistory {

    private final Messages messages;

    ReviewHistory(Messages messages) {
        this.messages = messages;
    }

    List<ReviewPage.Past> of(List<Step> steps, ZoneId zone) {
        List<ReviewPage.Past> past = new ArrayList<>();
        for (var step : steps) {
            past.add(
                    0,
                    new ReviewPage.Past(
                            words(step.act().messageKey()),
                            Moments.moment(step.at(), zone),
                            step.by() == null ? words("registration.review.person") : step.by(),
                            step.reason(),
                            details(step)));
        }
        return past;
    }

    private List<String> details(Step step) {
        if (step.detail() == null) {
            return List.of();
        }
        if (step.act() == StepAct.CHANGED) {
            return List.of(Arrays.stream(step.detail().split(", ", -1))
                    .map(field -> words("registration.answer." + field))
                    .collect(Collectors.joining(", ")));
        }
        if (step.act() == StepAct.DESIGNATION_VERIFIED || step.act() == StepAct.DESIGNATION_REMOVED) {
            return List.of(words(Designation.valueOf(step.detail()).messageKey()));
        }
        return step.detail().lines().map(this::rulingInWords).toList();
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
