package org.neaspec.plenary.meeting.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.meeting.DatesToAvoid;
import org.neaspec.plenary.meeting.MeetingDate;
import org.neaspec.plenary.web.Messages;

/** Says which dates to avoid a meeting meets with. It warns, and hinders nobody. */
@Singleton
class AvoidWarnings {

    private final DatesToAvoid dates;
    private final Messages messages;

    AvoidWarnings(DatesToAvoid dates, Messages messages) {
        this.dates = dates;
        this.messages = messages;
    }

    /** "Moon Festival, 6 October 2026", with where it is known from. */
    List<String> lines(MeetingDate date) {
        return dates.touching(date).stream()
                .map(one -> one.source() == null
                        ? messages.text(
                                Locale.ENGLISH,
                                "meeting.avoid.line",
                                one.title(),
                                one.date().print())
                        : messages.text(
                                Locale.ENGLISH,
                                "meeting.avoid.line.source",
                                one.title(),
                                one.date().print(),
                                one.source()))
                .toList();
    }
}
