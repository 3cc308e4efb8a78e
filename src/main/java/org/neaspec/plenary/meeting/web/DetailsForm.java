package org.neaspec.plenary.meeting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingDetails.Objective;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingProfile;
import org.neaspec.plenary.meeting.MeetingProfile.HeldBy;
import org.neaspec.plenary.meeting.WorkPlanTag;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Form;

/**
 * The details of a meeting as text, field by field: as stored, or as an organiser typed them.
 *
 * @param values by name of the field; lists have one entry a line
 * @param admits the designations ticked
 */
record DetailsForm(Map<String, String> values, Set<String> admits, DateForm date) {

    static final List<String> LINES = List.of(
            "slug",
            "code",
            "title",
            "series",
            "ordinal",
            "kind",
            "statusLabel",
            "mode",
            "hoursStart",
            "hoursEnd",
            "zone",
            "venueName",
            "venueRoom",
            "city",
            "country",
            "venueLine",
            "hostCode",
            "hostLine",
            "chairLine",
            "responsibleLine",
            "contactEmail",
            "attendanceLine",
            "guidingPromised",
            "markdown");
    static final List<String> TEXTS = List.of(
            "organisers",
            "coOrganisers",
            "about",
            "objectivesIntro",
            "objectives",
            "objectivesNote",
            "participants",
            "tags");

    /** A letter or number of an objective's own: "a.", "ii.", "(b)", "3.". */
    private static final Pattern LABELLED =
            Pattern.compile("([0-9]{1,2}\\.|[a-z]\\.|[ivx]{1,5}\\.|\\([a-z]\\))\\s+(.+)");

    static DetailsForm of(Form form) {
        Map<String, String> values = new LinkedHashMap<>();
        LINES.forEach(name -> values.put(name, form.text(name)));
        TEXTS.forEach(name -> values.put(name, form.text(name).replace("\r\n", "\n")));
        return new DetailsForm(values, new LinkedHashSet<>(form.all("admits")), DateForm.of(form));
    }

    static DetailsForm of(MeetingFacts meeting, MeetingProfile profile) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("slug", meeting.slug());
        values.put("code", profile.code());
        values.put("title", profile.title());
        put(values, "series", profile.series());
        put(values, "ordinal", profile.ordinal());
        values.put("kind", profile.kind().name());
        put(values, "statusLabel", profile.statusLabel());
        put(values, "mode", profile.mode());
        put(values, "hoursStart", profile.hoursStart() == null ? null : TimeText.clock(profile.hoursStart()));
        put(values, "hoursEnd", profile.hoursEnd() == null ? null : TimeText.clock(profile.hoursEnd()));
        put(values, "zone", profile.zone());
        put(values, "venueName", profile.venue().name());
        put(values, "venueRoom", profile.venue().room());
        put(values, "city", profile.venue().city());
        put(values, "country", profile.venue().countryCode());
        put(values, "venueLine", profile.venue().line());
        put(values, "hostCode", profile.hostCode());
        put(values, "hostLine", profile.hostLine());
        put(values, "chairLine", profile.chairLine());
        put(values, "responsibleLine", profile.responsibleLine());
        put(values, "contactEmail", profile.contactEmail());
        put(values, "attendanceLine", profile.attendanceLine());
        values.put("guidingPromised", profile.guidingPromised() ? "yes" : "");
        values.put("markdown", profile.texts().markdown() ? "yes" : "");
        values.put("organisers", bodies(profile, HeldBy.ORGANISER));
        values.put("coOrganisers", bodies(profile, HeldBy.CO_ORGANISER));
        put(values, "about", profile.texts().about());
        put(values, "objectivesIntro", profile.texts().objectivesIntro());
        values.put(
                "objectives",
                profile.texts().objectives().stream().map(DetailsForm::line).collect(Collectors.joining("\n")));
        put(values, "objectivesNote", profile.texts().objectivesNote());
        values.put(
                "participants",
                profile.texts().participantGroups().stream()
                        .map(DetailsForm::oneLine)
                        .collect(Collectors.joining("\n")));
        values.put("tags", profile.tags().stream().map(WorkPlanTag::write).collect(Collectors.joining("\n")));
        return new DetailsForm(
                values,
                profile.admits().stream().map(Designation::name).collect(Collectors.toSet()),
                DateForm.of(profile.date()));
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString());
    }

    private static String bodies(MeetingProfile profile, String role) {
        return profile.organisers().stream()
                .filter(held -> held.role().equals(role))
                .map(held -> held.line() == null ? held.name() : held.name() + " | " + held.line())
                .collect(Collectors.joining("\n"));
    }

    private static String line(Objective objective) {
        String text = oneLine(objective.text());
        return objective.label() == null ? text : objective.label() + " " + text;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }

    String get(String name) {
        return Objects.requireNonNullElse(values.get(name), "");
    }

    /** The lines of a list, without empty ones. */
    List<String> list(String name) {
        return Arrays.stream(get(name).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    List<Objective> objectives() {
        return list("objectives").stream().map(DetailsForm::objective).toList();
    }

    private static Objective objective(String line) {
        Matcher labelled = LABELLED.matcher(line);
        return labelled.matches() ? new Objective(labelled.group(1), labelled.group(2)) : new Objective(null, line);
    }

    List<HeldBy> heldBy() {
        List<HeldBy> all = new ArrayList<>();
        list("organisers").forEach(line -> all.add(heldBy(line, HeldBy.ORGANISER)));
        list("coOrganisers").forEach(line -> all.add(heldBy(line, HeldBy.CO_ORGANISER)));
        return all;
    }

    private static HeldBy heldBy(String line, String role) {
        int bar = line.indexOf('|');
        String printed = bar < 0 ? "" : line.substring(bar + 1).strip();
        String name = (bar < 0 ? line : line.substring(0, bar)).strip();
        return new HeldBy(name, role, printed.isEmpty() ? null : printed);
    }

    /** Fields that have other values in the other form, by name. */
    List<String> differsFrom(DetailsForm other) {
        List<String> names = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!value.strip().equals(other.get(name).strip())) {
                names.add(name);
            }
        });
        if (!admits.equals(other.admits())) {
            names.add("admits");
        }
        if (!date.equals(other.date())) {
            names.add("when");
        }
        return names;
    }
}
