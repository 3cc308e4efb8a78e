package org.neaspec.plenary.privacy.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.privacy.ErasureRequest;
import org.neaspec.plenary.privacy.Erasures;
import org.neaspec.plenary.privacy.HeldAbout;
import org.neaspec.plenary.privacy.HeldData;
import org.neaspec.plenary.privacy.Retentions;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts together the page of what is held about a person. */
@Singleton
class HeldPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final HeldAbout held;
    private final Erasures erasures;
    private final Retentions retentions;
    private final HeldWords values;
    private final Messages messages;

    HeldPages(HeldAbout held, Erasures erasures, Retentions retentions, HeldWords values, Messages messages) {
        this.held = held;
        this.erasures = erasures;
        this.retentions = retentions;
        this.values = values;
        this.messages = messages;
    }

    HeldPage of(MeetingFacts meeting, RegistrationDetail person, String token, String words, FormErrors errors) {
        var request = erasures.last(person.id());
        return new HeldPage(
                errors,
                meeting.title(),
                person.name(),
                RegistrationPaths.personal(token),
                RegistrationPaths.data(token) + ".zip",
                RegistrationPaths.data(token) + ".json",
                RegistrationPaths.erasure(token),
                held.of(meeting, person).sections().stream()
                        .map(section -> section(section, meeting.zoneOrUtc()))
                        .toList(),
                retentions.preview(meeting, retentions.of(meeting.id())).stream()
                        .map(this::kept)
                        .toList(),
                request.map(one -> one.state().messageKey()).orElse(null),
                request.filter(one -> one.state() == ErasureRequest.State.OPEN).isPresent(),
                request.map(one -> Moments.moment(one.askedAt(), meeting.zoneOrUtc()))
                        .orElse(null),
                request.map(ErasureRequest::answer).orElse(null),
                words);
    }

    private String kept(Retentions.Plan plan) {
        var what = words(plan.messageKey(), plan.question());
        var day = plan.day();
        if (day == null) {
            return words(plan.days() == null ? "privacy.kept.forGood" : "privacy.kept.days", what, plan.days());
        }
        return words("privacy.kept.until", what, DAY.format(day));
    }

    private HeldPage.Section section(HeldData.Section section, ZoneId zone) {
        return new HeldPage.Section(
                "privacy.held." + section.name(),
                section.rows().stream()
                        .map(row -> row.entrySet().stream()
                                .map(field -> new HeldPage.Field(
                                        words("privacy.field." + field.getKey()),
                                        values.value(section.name(), field.getKey(), field.getValue(), zone)))
                                .toList())
                        .toList());
    }

    private String words(String key, @Nullable Object... arguments) {
        return messages.text(
                Locale.ENGLISH,
                key,
                Arrays.stream(arguments)
                        .map(value -> value == null ? "" : value)
                        .toArray());
    }
}
