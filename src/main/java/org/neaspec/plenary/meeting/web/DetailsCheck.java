package org.neaspec.plenary.meeting.web;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.Duplicates;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingKind;
import org.neaspec.plenary.meeting.MeetingProfile;
import org.neaspec.plenary.meeting.MeetingProfile.HeldBy;
import org.neaspec.plenary.meeting.Mode;
import org.neaspec.plenary.meeting.Series;
import org.neaspec.plenary.meeting.Slugs;
import org.neaspec.plenary.meeting.Texts;
import org.neaspec.plenary.meeting.Venue;
import org.neaspec.plenary.meeting.WorkPlanTag;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.ZonePicker;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Makes a profile of the details typed, or says at each field what has to be put right. */
@Singleton
class DetailsCheck {

    private static final int CODE = 40;
    private static final int MOST_ORDINAL = 999;

    private final States states;

    DetailsCheck(States states) {
        this.states = states;
    }

    /** Where the form stands among others. */
    record Around(MeetingFacts meeting, List<MeetingCard> meetings, List<Series> series) {}

    Optional<MeetingProfile> read(Form sent, DetailsForm form, Around around, FormErrors errors) {
        FieldCheck check = new FieldCheck(sent, errors);
        String title = check.needed("title", FieldCheck.LINE, "drafting.new.error.title");
        MeetingKind kind = check.one(MeetingKind.class, "kind", "drafting.new.error.kind");
        if (kind == null) {
            errors.add("kind", "drafting.new.error.kind");
        }
        String series = one(
                form.get("series"),
                "series",
                around.series().stream().map(Series::slug).toList(),
                errors);
        Integer ordinal = check.number("ordinal", 1, MOST_ORDINAL, "drafting.new.error.ordinal");
        if (ordinal != null && series == null) {
            errors.add("ordinal", "drafting.new.error.ordinal.series");
        }
        slug(form, around, errors);
        String code = code(form, around, errors);
        String statusLabel = check.line("statusLabel", 100);
        MeetingDate date = form.date().date(errors);
        LocalTime start = time(form.get("hoursStart"), "hoursStart", errors);
        LocalTime end = time(form.get("hoursEnd"), "hoursEnd", errors);
        hours(start, end, form, errors);
        ZoneId zone = zone(form, errors);
        Mode mode = check.one(Mode.class, "mode", "meeting.details.error.choice");
        Venue venue = new Venue(
                check.line("venueName", 200),
                check.line("venueRoom", 200),
                check.line("city", 100),
                state(form, "country", errors),
                check.line("venueLine", FieldCheck.LINE));
        String hostCode = state(form, "hostCode", errors);
        String hostLine = check.line("hostLine", FieldCheck.LINE);
        List<HeldBy> organisers = DetailsLists.organisers(form, check, errors);
        String chairLine = check.line("chairLine", FieldCheck.LINE);
        String responsibleLine = check.line("responsibleLine", FieldCheck.LINE);
        String contact = contact(form, errors);
        Set<Designation> admits = DetailsLists.admits(form, errors);
        String attendanceLine = check.line("attendanceLine", 500);
        Texts texts = DetailsLists.texts(form, check, errors);
        List<WorkPlanTag> tags = DetailsLists.tags(form, check, errors);
        if (errors.any() || date == null || kind == null) {
            return Optional.empty();
        }
        boolean meant = sent.has("anyway");
        if (!meant) {
            warn(title, series, ordinal, date, around, errors);
        }
        return errors.any()
                ? Optional.empty()
                : Optional.of(new MeetingProfile(
                        code,
                        title,
                        series,
                        ordinal,
                        kind,
                        statusLabel,
                        mode,
                        date,
                        start,
                        end,
                        zone,
                        venue,
                        hostCode,
                        hostLine,
                        chairLine,
                        responsibleLine,
                        contact,
                        !form.get("guidingPromised").isEmpty(),
                        admits,
                        attendanceLine,
                        texts,
                        organisers,
                        tags));
    }

    private static @Nullable String one(String value, String field, List<String> offered, FormErrors errors) {
        if (!value.isEmpty() && !offered.contains(value)) {
            errors.add(field, "meeting.details.error.choice");
        }
        return value.isEmpty() ? null : value;
    }

    /** The address of an announced meeting is no field; nothing typed into it counts. */
    private static void slug(DetailsForm form, Around around, FormErrors errors) {
        if (!around.meeting().announced() && !Slugs.valid(form.get("slug"))) {
            errors.add("slug", "drafting.new.error.slug");
        }
    }

    private static String code(DetailsForm form, Around around, FormErrors errors) {
        String code = form.get("code");
        boolean kept = code.equals(around.meeting().code());
        if (!kept && (!code.matches("[A-Za-z0-9]+([-./][A-Za-z0-9]+)*") || code.length() > CODE)) {
            errors.add("code", "drafting.new.error.code", CODE);
        }
        return code;
    }

    private static @Nullable LocalTime time(String text, String field, FormErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeParseException e) {
            errors.add(field, "meeting.details.error.time");
            return null;
        }
    }

    private static void hours(@Nullable LocalTime start, @Nullable LocalTime end, DetailsForm form, FormErrors errors) {
        if (form.get("hoursStart").isEmpty() != form.get("hoursEnd").isEmpty()) {
            errors.add(start == null ? "hoursStart" : "hoursEnd", "meeting.details.error.hours.both");
        }
        if (start != null && end != null && !start.isBefore(end)) {
            errors.add("hoursEnd", "meeting.details.error.hours.order");
        }
    }

    private static @Nullable ZoneId zone(DetailsForm form, FormErrors errors) {
        String id = form.get("zone");
        if (id.isEmpty()) {
            return null;
        }
        Optional<ZoneId> zone = ZonePicker.find(id);
        if (zone.isEmpty()) {
            errors.add("zone", "meeting.details.error.zone");
        }
        return zone.orElse(null);
    }

    private @Nullable String state(DetailsForm form, String field, FormErrors errors) {
        String code = form.get(field);
        if (!code.isEmpty() && states.find(code).isEmpty()) {
            errors.add(field, "meeting.details.error.choice");
        }
        return code.isEmpty() ? null : code;
    }

    private static @Nullable String contact(DetailsForm form, FormErrors errors) {
        String typed = form.get("contactEmail");
        if (typed.isEmpty()) {
            return null;
        }
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            errors.add("contactEmail", "meeting.details.error.email");
        }
        return email.map(EmailAddress::text).orElse(null);
    }

    private static void warn(
            String title,
            @Nullable String series,
            @Nullable Integer ordinal,
            MeetingDate date,
            Around around,
            FormErrors errors) {
        String own = around.meeting().slug();
        boolean editionKept = around.meetings().stream()
                .anyMatch(card -> card.slug().equals(own)
                        && java.util.Objects.equals(card.seriesSlug(), series)
                        && java.util.Objects.equals(card.ordinal(), ordinal));
        if (!editionKept) {
            Duplicates.sameEdition(around.meetings(), series, ordinal, own)
                    .ifPresent(other -> errors.add("ordinal", "drafting.new.error.sameEdition", other.title()));
        }
        if (!title.equals(around.meeting().title())) {
            Duplicates.sameTitle(around.meetings(), title, date, own)
                    .ifPresent(other -> errors.add(
                            "title",
                            "drafting.new.error.sameTitle",
                            other.date().print()));
        }
    }
}
