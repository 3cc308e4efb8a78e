package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.PrintedAnswer;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.ChangeRequests;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Moments;

/** What a person under review sent, and what he or she wishes to be otherwise. */
@Singleton
class ReviewAnswers {

    private final AnswerLines answerLines;
    private final FormAnswers formAnswers;
    private final ChangeRequests changeRequests;

    ReviewAnswers(AnswerLines answerLines, FormAnswers formAnswers, ChangeRequests changeRequests) {
        this.answerLines = answerLines;
        this.formAnswers = formAnswers;
        this.changeRequests = changeRequests;
    }

    List<AnswerLine> sent(MeetingFacts meeting, RegistrationDetail detail) {
        return all(meeting, detail, detail.answers(), formAnswers.of(detail.id()));
    }

    ReviewPage.@Nullable ChangeBox change(MeetingFacts meeting, RegistrationDetail detail, ReviewFilled filled) {
        return changeRequests
                .open(detail.id())
                .map(request -> new ReviewPage.ChangeBox(
                        RegistrationPaths.review(meeting.slug(), detail.reference()) + "/change-request",
                        Long.toString(request.id()),
                        Moments.moment(request.askedAt(), meeting.zoneOrUtc()),
                        differences(
                                sent(meeting, detail),
                                all(meeting, detail, request.wanted(), wanted(detail, request.sheet()))),
                        filled.changeReason()))
                .orElse(null);
    }

    private List<PrintedAnswer> wanted(RegistrationDetail detail, @Nullable Sheet sheet) {
        return sheet == null ? formAnswers.of(detail.id()) : formAnswers.printed(detail.meetingId(), sheet);
    }

    /** The standard fields, and the meeting's own questions after them. */
    private List<AnswerLine> all(
            MeetingFacts meeting, RegistrationDetail detail, Answers answers, List<PrintedAnswer> own) {
        var lines = answerLines.standard(answers);
        lines.addAll(
                answerLines.own(own, file -> RegistrationPaths.reviewFile(meeting.slug(), detail.reference(), file)));
        return lines;
    }

    private static List<ReviewPage.Difference> differences(List<AnswerLine> before, List<AnswerLine> after) {
        Map<String, String> old = new LinkedHashMap<>();
        before.forEach(line -> old.put(line.label(), line.value()));
        Map<String, String> wanted = new LinkedHashMap<>();
        after.forEach(line -> wanted.put(line.label(), line.value()));
        return Stream.concat(old.keySet().stream(), wanted.keySet().stream())
                .distinct()
                .filter(label -> !Objects.equals(old.get(label), wanted.get(label)))
                .map(label ->
                        new ReviewPage.Difference(label, old.getOrDefault(label, "–"), wanted.getOrDefault(label, "–")))
                .toList();
    }
}
