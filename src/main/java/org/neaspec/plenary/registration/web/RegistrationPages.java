package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.form.web.QuestionsPart;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.shared.ZonePicker;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the registration form's page together. */
@Singleton
class RegistrationPages {

    private final States states;
    private final Bodies bodies;
    private final Messages messages;
    private final Clock clock;

    RegistrationPages(States states, Bodies bodies, Messages messages, Clock clock) {
        this.states = states;
        this.bodies = bodies;
        this.messages = messages;
        this.clock = clock;
    }

    /** What stands beside the standard fields. */
    record Extra(
            QuestionsPart questions, List<RegistrationPage.Also> also, RegistrationPage.@Nullable DraftBox draft) {}

    RegistrationPage toRegister(Visit visit, RegistrationForm form, Extra extra, FormErrors errors, boolean full) {
        var meeting = visit.meeting();
        var address = visit.address();
        return page(
                meeting,
                form,
                extra,
                null,
                errors,
                visit.action(),
                visit.back(),
                address == null ? null : address.readable(),
                RegistrationPaths.lostLink(meeting.slug()),
                false,
                false,
                false,
                full);
    }

    RegistrationPage toChange(
            MeetingFacts meeting,
            RegistrationDetail detail,
            String token,
            RegistrationForm form,
            QuestionsPart questions,
            RegistrationPage.@Nullable DraftBox draft,
            boolean missed,
            FormErrors errors) {
        return page(
                meeting,
                form,
                new Extra(questions, List.of(), draft),
                null,
                errors,
                RegistrationPaths.change(token),
                RegistrationPaths.personal(token),
                detail.answers().email().readable(),
                null,
                detail.status() == RegistrationStatus.APPROVED,
                detail.status().unsent(),
                detail.status() != RegistrationStatus.RETURNED
                        && !detail.status().unsent()
                        && (missed || meeting.terms().frozen(clock.instant())),
                false);
    }

    /** @param excellency whether "H.E." stands before the name */
    RegistrationPage toCorrect(
            MeetingFacts meeting,
            RegistrationDetail detail,
            RegistrationForm form,
            boolean excellency,
            QuestionsPart questions,
            FormErrors errors) {
        var review = RegistrationPaths.review(meeting.slug(), detail.reference());
        return page(
                meeting,
                form,
                new Extra(questions, List.of(), null),
                new RegistrationPage.Correction(detail.name(), excellency),
                errors,
                RegistrationPaths.correction(meeting.slug(), detail.reference()),
                review,
                detail.answers().email().readable(),
                null,
                detail.status() == RegistrationStatus.APPROVED,
                false,
                false,
                false);
    }

    private RegistrationPage page(
            MeetingFacts meeting,
            RegistrationForm form,
            Extra extra,
            RegistrationPage.@Nullable Correction correction,
            FormErrors errors,
            String action,
            String back,
            @Nullable String email,
            @Nullable String lostLink,
            boolean approved,
            boolean unsent,
            boolean frozen,
            boolean full) {
        var closes = meeting.registrationCloses();
        var offered = RegistrationFormCheck.offered(meeting);
        return new RegistrationPage(
                MeetingHead.of(meeting, clock),
                form,
                errors,
                action,
                back,
                email,
                lostLink,
                closes == null ? "" : Moments.moment(closes, meeting.zoneOrUtc()),
                meeting.contactEmail() == null ? "" : meeting.contactEmail(),
                approved,
                unsent,
                frozen,
                full,
                extra.questions(),
                extra.also(),
                extra.draft(),
                correction,
                RegistrationFormCheck.HONORIFICS.stream()
                        .map(title -> Choice.of(title, title, title.equals(form.honorific())))
                        .toList(),
                (correction == null ? Category.forEverybody() : List.of(Category.values()))
                        .stream()
                                .map(category -> choice(category.name(), category.messageKey(), form.category()))
                                .toList(),
                states.all().stream()
                        .map(state -> Choice.of(
                                state.code(), state.shortName(), state.code().equals(form.country())))
                        .toList(),
                bodies.offered(),
                offered.stream()
                        .map(way -> choice(way.name(), way.messageKey(), form.attendance()))
                        .toList(),
                offered.size() > 1 || errors.has("attendance"),
                TimeText.city(meeting.zoneOrUtc()),
                zones(form.zone()),
                claims(form),
                form.saysMoreAboutName() || hasAny(errors, "printedName", "localName"),
                !form.claims().isEmpty() || errors.has("claims"),
                form.saysMoreAboutNeeds() || hasAny(errors, "zone", "unit", "phone", "dietary", "accessNeeds"));
    }

    /** The usual ones first; one that is chosen is marked once, there if it is among them. */
    private List<RegistrationPage.ZoneGroup> zones(String chosen) {
        boolean usual = ZonePicker.COMMON.stream().anyMatch(zone -> zone.getId().equals(chosen));
        var first = new RegistrationPage.ZoneGroup(
                words("registration.form.zone.usual"),
                ZonePicker.COMMON.stream()
                        .map(zone -> zone(zone, zone.getId().equals(chosen)))
                        .toList());
        return Stream.concat(
                        Stream.of(first),
                        ZonePicker.groups().stream()
                                .map(group -> new RegistrationPage.ZoneGroup(
                                        group.name(),
                                        group.zones().stream()
                                                .map(zone -> zone(
                                                        zone,
                                                        !usual && zone.getId().equals(chosen)))
                                                .toList())))
                .toList();
    }

    private static Choice zone(ZoneId zone, boolean chosen) {
        return Choice.of(zone.getId(), TimeText.city(zone), chosen);
    }

    private List<Choice> claims(RegistrationForm form) {
        return Arrays.stream(Designation.values())
                .map(designation -> Choice.of(
                        designation.name(),
                        words(designation.messageKey()),
                        form.claims().contains(designation.name())))
                .toList();
    }

    private Choice choice(String value, String key, String chosen) {
        return Choice.of(value, words(key), value.equals(chosen));
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }

    private static boolean hasAny(FormErrors errors, String... fields) {
        return Stream.of(fields).anyMatch(errors::has);
    }
}
