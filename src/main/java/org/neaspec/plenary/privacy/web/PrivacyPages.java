package org.neaspec.plenary.privacy.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.privacy.ErasureRequest;
import org.neaspec.plenary.privacy.Erasures;
import org.neaspec.plenary.privacy.Retention;
import org.neaspec.plenary.privacy.Retentions;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts together the page on which staff keep to what was promised about data. */
@Singleton
class PrivacyPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Erasures erasures;
    private final Retentions retentions;
    private final Messages messages;

    PrivacyPages(Erasures erasures, Retentions retentions, Messages messages) {
        this.erasures = erasures;
        this.retentions = retentions;
        this.messages = messages;
    }

    /** What was typed about one wish, and has to be put right. */
    record Typed(String reference, String answer, Set<DataGroup> kept) {

        static final Typed NOTHING = new Typed("", "", Set.of());
    }

    PrivacyPage of(MeetingFacts meeting, RetentionForm form, Typed decision, Organiser organiser, FormErrors errors) {
        var typed = form.read(FormErrors.none());
        return new PrivacyPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.privacy(meeting.slug()),
                erasures.of(meeting.id()).stream()
                        .map(request -> request(request, decision, meeting.slug(), meeting.zoneOrUtc()))
                        .toList(),
                form,
                organiser.may(Task.SETTINGS),
                plans(meeting, typed == null ? retentions.of(meeting.id()) : typed));
    }

    private List<PrivacyPage.Plan> plans(MeetingFacts meeting, Retention retention) {
        return Stream.concat(
                        retentions.preview(meeting, retention).stream(),
                        Stream.of(retentions.focalPoints(meeting, retention)))
                .map(this::plan)
                .toList();
    }

    private PrivacyPage.Plan plan(Retentions.Plan plan) {
        var day = plan.day();
        var when = plan.days() == null
                ? words("privacy.page.never")
                : day == null ? words("privacy.page.noDay") : DAY.format(day);
        return new PrivacyPage.Plan(
                messages.text(Locale.ENGLISH, plan.messageKey(), plan.question() == null ? "" : plan.question()),
                when,
                plan.people());
    }

    private PrivacyPage.Request request(ErasureRequest request, Typed decision, String slug, ZoneId zone) {
        boolean typed = decision.reference().equals(request.reference());
        var decided = request.decidedAt();
        return new PrivacyPage.Request(
                request.reference(),
                request.name(),
                request.status().messageKey(),
                RegistrationPaths.review(slug, request.reference()),
                Moments.moment(request.askedAt(), zone),
                request.words(),
                request.state().messageKey(),
                request.state() == ErasureRequest.State.OPEN,
                request.status().withdrawable(),
                decided == null ? null : Moments.moment(decided, zone),
                request.answer(),
                typed ? decision.answer() : "",
                typed,
                Arrays.stream(DataGroup.values())
                        .map(group -> new PrivacyPage.Group(
                                group.name(),
                                words(group.messageKey()),
                                typed && decision.kept().contains(group)))
                        .toList());
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
