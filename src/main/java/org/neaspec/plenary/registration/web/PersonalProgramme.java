package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.JoinLink;
import org.neaspec.plenary.programme.Joining;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.web.TimeSpan;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.ReaderZone;
import org.neaspec.plenary.web.Reasons;

/** What of a meeting one person may attend, when, and why. */
@Singleton
class PersonalProgramme {

    private final Programmes programmes;
    private final Messages messages;
    private final Reasons reasons;

    PersonalProgramme(Programmes programmes, Messages messages, Reasons reasons) {
        this.programmes = programmes;
        this.messages = messages;
        this.reasons = reasons;
    }

    /** Only what this person may know of: a segment that is hidden or a mere placeholder for him or her is not among them. */
    List<PersonalPage.SegmentLine> segments(MeetingFacts meeting, ProgrammeView programme, RegistrationDetail detail) {
        return programme.segments().stream()
                .map(segment -> segment(meeting, segment, detail))
                .toList();
    }

    private PersonalPage.SegmentLine segment(MeetingFacts meeting, SegmentFacts segment, RegistrationDetail detail) {
        var occasion = programmes.occasion(meeting, segment);
        var admitted = Admission.decide(detail.standing(), occasion).admitted();
        var foreseen = Admission.foresee(detail.standing(), occasion);
        var toBeChecked = detail.status() != RegistrationStatus.APPROVED
                && !Collections.disjoint(
                        detail.answers().claims(), segment.audience().admits());
        if (detail.standing().waitsFor(occasion)) {
            return new PersonalPage.SegmentLine(
                    segment.title(),
                    words("registration.my.segment.waits"),
                    StatusLook.of(RegistrationStatus.WAITING),
                    reasons.text(foreseen, Locale.ENGLISH),
                    segment.audience().open() ? null : segment.audienceLine());
        }
        var look = admitted ? "approved" : foreseen.admitted() ? "submitted" : toBeChecked ? "returned" : "withdrawn";
        return new PersonalPage.SegmentLine(
                segment.title(),
                words("registration.my.segment." + look),
                "status--" + look,
                toBeChecked && !foreseen.admitted()
                        ? words("registration.my.toBeChecked")
                        : reasons.text(foreseen, Locale.ENGLISH),
                segment.audience().open() ? null : segment.audienceLine());
    }

    List<PersonalPage.Day> days(
            MeetingFacts meeting, ProgrammeView programme, Standing standing, Joining joining, ReaderZone reader) {
        var number = new AtomicInteger();
        return programme.days().stream()
                .map(day -> new PersonalPage.Day(
                        TimeText.longDate(day, Locale.ENGLISH),
                        meeting.zone() == null ? null : MeetingPaths.dayCalendar(meeting.slug(), day),
                        programme.on(day).stream()
                                .filter(ItemView::attended)
                                .filter(item -> !item.cancelled())
                                .map(item -> row(
                                        meeting,
                                        day,
                                        item,
                                        standing,
                                        joining,
                                        "row-" + number.incrementAndGet(),
                                        reader))
                                .toList()))
                .filter(day -> !day.rows().isEmpty())
                .toList();
    }

    private PersonalPage.Row row(
            MeetingFacts meeting,
            LocalDate day,
            ItemView item,
            Standing standing,
            Joining joining,
            String id,
            ReaderZone reader) {
        var start = Objects.requireNonNull(item.start());
        var end = Objects.requireNonNull(item.end());
        return new PersonalPage.Row(
                id,
                TimeSpan.of(id, day, start, end, meeting.zone(), reader, Locale.ENGLISH),
                Duration.between(start, end).toMinutes(),
                !item.kind().substantive(),
                item.title(),
                item.room(),
                item.restricted(),
                duty(meeting, item, standing),
                item.verdict() == null ? "" : reasons.text(item.verdict(), Locale.ENGLISH),
                joining.to(item).map(JoinLink::address).orElse(null),
                item.kind().substantive() && meeting.zone() != null
                        ? MeetingPaths.itemCalendar(meeting.slug(), item.publicId())
                        : null);
    }

    /** What somebody who has a part in an item is told with it; null for all others. */
    private @Nullable String duty(MeetingFacts meeting, ItemView item, Standing standing) {
        if (!standing.hasDutyIn(item.occasion())) {
            return null;
        }
        var due = meeting.terms().papersDue();
        return due == null
                ? words("registration.my.duty")
                : words("registration.my.duty.papers", Moments.moment(due, meeting.zoneOrUtc()));
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
