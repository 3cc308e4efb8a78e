package org.neaspec.plenary.programme.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.meeting.EndorsementAsked;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingTerms;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SettingsChange;
import org.neaspec.plenary.programme.SettingsChange.Wanted;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * The settings as an organiser sent them, still text.
 *
 * @param visibilities by segment code
 * @param hiding by code, whether the segment was ticked as to be hidden after all
 * @param seen by code, the version of the segment that the page showed
 */
record SettingsForm(
        String version,
        Map<String, String> visibilities,
        Map<String, Boolean> hiding,
        Map<String, String> seen,
        String opens,
        String closes,
        String places,
        String endorsement,
        String freezes,
        String papersDue) {

    private static final int MOST_PLACES = 100_000;

    static SettingsForm of(Form form, List<SegmentFacts> segments) {
        Map<String, String> visibilities = new HashMap<>();
        Map<String, Boolean> hiding = new HashMap<>();
        Map<String, String> seen = new HashMap<>();
        for (SegmentFacts segment : segments) {
            visibilities.put(segment.code(), form.text(visibilityField(segment)));
            hiding.put(segment.code(), form.has(hidingField(segment)));
            seen.put(segment.code(), form.text(seenField(segment)));
        }
        return new SettingsForm(
                form.text("version"),
                visibilities,
                hiding,
                seen,
                form.text("opens"),
                form.text("closes"),
                form.text("places"),
                form.text("endorsement"),
                form.text("freezes"),
                form.text("papersDue"));
    }

    static SettingsForm of(MeetingFacts meeting, List<SegmentFacts> segments) {
        Map<String, String> visibilities = new HashMap<>();
        Map<String, Boolean> hiding = new HashMap<>();
        Map<String, String> seen = new HashMap<>();
        for (SegmentFacts segment : segments) {
            Visibility visibility = segment.audience().visibility();
            visibilities.put(segment.code(), visibility.name());
            hiding.put(segment.code(), visibility == Visibility.HIDDEN);
            seen.put(segment.code(), String.valueOf(segment.version()));
        }
        Integer places = meeting.places();
        return new SettingsForm(
                String.valueOf(meeting.version()),
                visibilities,
                hiding,
                seen,
                local(meeting.registrationOpens(), meeting.zoneOrUtc()),
                local(meeting.registrationCloses(), meeting.zoneOrUtc()),
                places == null ? "" : places.toString(),
                meeting.terms().endorsement().name(),
                local(meeting.terms().freezes(), meeting.zoneOrUtc()),
                local(meeting.terms().papersDue(), meeting.zoneOrUtc()));
    }

    /** Named by what never changes: a segment may move while the page is open. */
    static String visibilityField(SegmentFacts segment) {
        return "visibility-" + segment.id();
    }

    static String hidingField(SegmentFacts segment) {
        return "hide-" + segment.id();
    }

    static String seenField(SegmentFacts segment) {
        return "seen-" + segment.id();
    }

    /** The same, sent over what the page shows now. */
    SettingsForm over(MeetingFacts meeting, List<SegmentFacts> segments) {
        Map<String, String> now = new HashMap<>();
        segments.forEach(segment -> now.put(segment.code(), String.valueOf(segment.version())));
        return new SettingsForm(
                String.valueOf(meeting.version()),
                visibilities,
                hiding,
                now,
                opens,
                closes,
                places,
                endorsement,
                freezes,
                papersDue);
    }

    /** A segment that is printed in full may stay so; nobody needs to choose that here. */
    static List<Visibility> offered(SegmentFacts segment) {
        return segment.audience().visibility() == Visibility.PUBLISHED
                ? List.of(Visibility.values())
                : List.of(Visibility.LISTED, Visibility.PLACEHOLDER, Visibility.HIDDEN);
    }

    /** The change meant; whole only while there are no errors. */
    SettingsChange change(MeetingFacts meeting, List<SegmentFacts> segments, FormErrors errors) {
        Map<Long, Wanted> wanted = new HashMap<>();
        for (SegmentFacts segment : segments) {
            Visibility visibility = visibility(segment, errors);
            if (visibility != null) {
                wanted.put(segment.id(), new Wanted(visibility, number(seen.getOrDefault(segment.code(), ""))));
            }
        }
        Instant from = moment(opens, "opens", meeting, errors);
        Instant until = moment(closes, "closes", meeting, errors);
        if (from == null && until != null && opens.isEmpty()) {
            errors.add("opens", "programme.settings.error.opens.missing");
        }
        if (from != null && until != null && !from.isBefore(until)) {
            errors.add("closes", "programme.settings.error.closes.order");
        }
        Integer howMany = places(errors);
        var terms = new MeetingTerms(
                asked(meeting, errors),
                moment(freezes, "freezes", meeting, errors),
                moment(papersDue, "papersDue", meeting, errors));
        return new SettingsChange(number(version), wanted, from, until, howMany, terms);
    }

    private EndorsementAsked asked(MeetingFacts meeting, FormErrors errors) {
        if (endorsement.isEmpty()) {
            return meeting.terms().endorsement();
        }
        return EndorsementAsked.named(endorsement).orElseGet(() -> {
            errors.add("endorsement", "programme.settings.error.endorsement");
            return EndorsementAsked.NOT_ASKED;
        });
    }

    private @Nullable Visibility visibility(SegmentFacts segment, FormErrors errors) {
        String chosen = visibilities.getOrDefault(segment.code(), "");
        for (Visibility visibility : offered(segment)) {
            if (visibility.name().equals(chosen)) {
                boolean unconfirmed = visibility == Visibility.HIDDEN
                        && segment.audience().visibility() != Visibility.HIDDEN
                        && !hiding.getOrDefault(segment.code(), false);
                if (unconfirmed) {
                    errors.add(hidingField(segment), "programme.settings.error.hide");
                }
                return visibility;
            }
        }
        errors.add(visibilityField(segment), "programme.settings.error.visibility");
        return null;
    }

    private static @Nullable Instant moment(String text, String field, MeetingFacts meeting, FormErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            if (local.getYear() >= 2000 && local.getYear() < 2100) {
                return local.atZone(meeting.zoneOrUtc()).toInstant();
            }
        } catch (DateTimeException e) {
            // Said below, like a year out of reach.
        }
        errors.add(field, "programme.settings.error.moment");
        return null;
    }

    private @Nullable Integer places(FormErrors errors) {
        if (places.isEmpty()) {
            return null;
        }
        int number = number(places);
        if (number < 1 || number > MOST_PLACES) {
            errors.add("places", "programme.settings.error.places", MOST_PLACES);
        }
        return number;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static String local(@Nullable Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        return local.toLocalDate() + "T" + TimeText.clock(local.toLocalTime());
    }
}
