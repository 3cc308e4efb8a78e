package org.neaspec.plenary.drafting.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.MeetingSource;
import org.neaspec.plenary.meeting.Duplicates;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.meeting.MeetingKind;
import org.neaspec.plenary.meeting.MeetingProfile;
import org.neaspec.plenary.meeting.Series;
import org.neaspec.plenary.meeting.Slugs;
import org.neaspec.plenary.meeting.web.DateForm;
import org.neaspec.plenary.meeting.web.FieldCheck;
import org.neaspec.plenary.shared.ZonePicker;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * A new meeting as an organiser typed it, still text.
 *
 * @param anyway whether a meeting that looks like another is meant
 */
record NewMeetingForm(
        String title,
        String kind,
        String series,
        String newSeries,
        String ordinal,
        DateForm date,
        String zone,
        String slug,
        String code,
        boolean anyway) {

    private static final int TITLE = 300;
    private static final int CODE = 40;
    private static final int MOST_ORDINAL = 999;

    /** What is asked for in the end. */
    record Wish(
            String slug, MeetingProfile profile, @Nullable String newSeries) {}

    static NewMeetingForm of(Form form) {
        return new NewMeetingForm(
                form.text("title"),
                form.text("kind"),
                form.text("series"),
                form.text("newSeries"),
                form.text("ordinal"),
                DateForm.of(form),
                form.text("zone"),
                form.text("slug"),
                form.text("code"),
                form.has("anyway"));
    }

    /** With what the source says already; a copy is one edition on, and needs a date of its own. */
    static NewMeetingForm of(MeetingSource source, List<MeetingCard> meetings) {
        MeetingProfile profile = source.profile();
        String series = Objects.requireNonNullElse(profile.series(), "");
        String ordinal = source.earlierId() == null || profile.ordinal() == null
                ? ""
                : String.valueOf(lastOrdinal(meetings, series, profile.ordinal()) + 1);
        String place = profile.zone() == null ? "" : profile.zone().getId();
        boolean bare = profile.title().isEmpty();
        return new NewMeetingForm(
                profile.title(),
                bare ? "" : profile.kind().name(),
                series,
                "",
                ordinal,
                DateForm.EMPTY,
                place,
                "",
                "",
                false);
    }

    private static int lastOrdinal(List<MeetingCard> meetings, String series, int own) {
        return meetings.stream()
                .filter(meeting -> series.equals(meeting.seriesSlug()))
                .map(MeetingCard::ordinal)
                .filter(Objects::nonNull)
                .reduce(own, Math::max);
    }

    /** The meeting meant, or empty when errors were noted. */
    Optional<Wish> wish(
            Form sent, MeetingSource source, List<MeetingCard> meetings, List<Series> known, FormErrors errors) {
        FieldCheck check = new FieldCheck(sent, errors);
        MeetingDate when = date.date(errors);
        ZoneId where = zone.isEmpty() ? null : ZonePicker.typed(zone).orElse(null);
        if (where == null && !zone.isEmpty()) {
            errors.add("zone", "drafting.new.error.zone");
        }
        String name = check.needed("title", TITLE, "drafting.new.error.title");
        MeetingKind sort = check.one(MeetingKind.class, "kind", "drafting.new.error.kind");
        if (sort == null) {
            errors.add("kind", "drafting.new.error.kind");
        }
        String chosen = series(known, errors);
        String another = check.line("newSeries", TITLE);
        if (another != null && chosen != null) {
            errors.add("newSeries", "drafting.new.error.series.both");
        }
        Integer number = check.number("ordinal", 1, MOST_ORDINAL, "drafting.new.error.ordinal");
        if (number != null && chosen == null && another == null) {
            errors.add("ordinal", "drafting.new.error.ordinal.series");
        }
        String address = address(name, chosen, number, meetings, errors);
        String shortName = shortName(address, meetings, errors);
        if (errors.any() || when == null || sort == null) {
            return Optional.empty();
        }
        if (!anyway) {
            warn(name, when, chosen, number, meetings, errors);
        }
        MeetingProfile begun = source.earlierId() == null
                ? source.profile()
                : source.profile().nextEdition(shortName, name, number, when);
        return errors.any()
                ? Optional.empty()
                : Optional.of(
                        new Wish(address, begun.named(shortName, name, chosen, number, sort, when, where), another));
    }

    private @Nullable String series(List<Series> known, FormErrors errors) {
        if (series.isEmpty()) {
            return null;
        }
        if (known.stream().noneMatch(one -> one.slug().equals(series))) {
            errors.add("series", "drafting.new.error.series");
        }
        return series;
    }

    private String address(
            String name,
            @Nullable String chosen,
            @Nullable Integer number,
            List<MeetingCard> meetings,
            FormErrors errors) {
        if (!slug.isEmpty()) {
            if (!Slugs.valid(slug)) {
                errors.add("slug", "drafting.new.error.slug");
            } else if (meetings.stream().anyMatch(meeting -> meeting.slug().equals(slug))) {
                errors.add("slug", "drafting.new.error.slug.taken");
            }
            return slug;
        }
        String wanted = chosen != null && number != null ? chosen + "-" + number : Slugs.suggest(name);
        String free = wanted;
        for (int next = 2; taken(free, meetings); next++) {
            free = wanted + "-" + next;
        }
        return free;
    }

    private static boolean taken(String address, List<MeetingCard> meetings) {
        return !Slugs.valid(address)
                || meetings.stream().anyMatch(meeting -> meeting.slug().equals(address));
    }

    private String shortName(String address, List<MeetingCard> meetings, FormErrors errors) {
        if (code.isEmpty()) {
            return suggestedCode(address, meetings);
        }
        if (!code.matches("[A-Za-z0-9]+([-./][A-Za-z0-9]+)*") || code.length() > CODE) {
            errors.add("code", "drafting.new.error.code", CODE);
        } else if (meetings.stream().anyMatch(meeting -> meeting.code().equals(code))) {
            errors.add("code", "drafting.new.error.code.taken");
        }
        return code;
    }

    private static String suggestedCode(String address, List<MeetingCard> meetings) {
        String all = address.toUpperCase(java.util.Locale.ROOT);
        String wanted = all.length() > CODE - 4 ? all.substring(0, CODE - 4).replaceAll("-+$", "") : all;
        String free = wanted;
        for (int next = 2; ; next++) {
            String candidate = free;
            if (meetings.stream().noneMatch(meeting -> meeting.code().equals(candidate))) {
                return free;
            }
            free = wanted + "-" + next;
        }
    }

    private static void warn(
            String name,
            MeetingDate when,
            @Nullable String chosen,
            @Nullable Integer number,
            List<MeetingCard> meetings,
            FormErrors errors) {
        Duplicates.sameEdition(meetings, chosen, number, "")
                .ifPresent(other -> errors.add("ordinal", "drafting.new.error.sameEdition", other.title()));
        Duplicates.sameTitle(meetings, name, when, "")
                .ifPresent(other -> errors.add(
                        "title", "drafting.new.error.sameTitle", other.date().print()));
    }
}
