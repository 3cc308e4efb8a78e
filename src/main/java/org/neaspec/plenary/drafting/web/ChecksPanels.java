package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.drafting.Check;
import org.neaspec.plenary.drafting.CheckReport;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.DraftChecks;
import org.neaspec.plenary.drafting.Finding;
import org.neaspec.plenary.drafting.Fix;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.drafting.Severity;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Messages;

/** Says what the checks found. A few small queries whatever the size of the programme. */
@Singleton
class ChecksPanels {

    /** As many as stand beside a programme; the page of its own has all. */
    private static final int MOST_BESIDE = 6;

    private static final Locale LOCALE = Locale.ENGLISH;

    private final DraftChecks checks;
    private final Messages messages;

    ChecksPanels(DraftChecks checks, Messages messages) {
        this.checks = checks;
        this.messages = messages;
    }

    /**
     * A waiver that was asked for.
     *
     * @param key of the finding; empty for none
     * @param reason as typed
     */
    record Asked(String key, String reason) {

        static final Asked NONE = new Asked("", "");
    }

    /** What stands beside the programme. */
    ChecksPanel of(MeetingFacts meeting, Draft draft) {
        return panel(meeting, draft, MOST_BESIDE, Asked.NONE);
    }

    /** All of it. */
    ChecksPanel whole(MeetingFacts meeting, Draft draft, Asked asked) {
        return panel(meeting, draft, Integer.MAX_VALUE, asked);
    }

    private ChecksPanel panel(MeetingFacts meeting, Draft draft, int most, Asked asked) {
        CheckReport report = checks.of(meeting, draft.programme());
        String page = MeetingPaths.draftChecks(meeting.slug());
        List<Finding> open = report.open();
        return new ChecksPanel(
                page + "/fixes",
                page,
                count(report),
                open.stream()
                        .limit(most)
                        .map(finding -> line(meeting, draft.programme(), finding, asked))
                        .toList(),
                Math.max(0, open.size() - most),
                report.waived().stream()
                        .map(waived -> waived(meeting, draft.programme(), waived))
                        .toList(),
                messages.text(
                        LOCALE, "drafting.checks.waived.count", report.waived().size()));
    }

    private String count(CheckReport report) {
        return report.open().isEmpty()
                ? messages.text(LOCALE, "drafting.checks.none")
                : messages.text(
                        LOCALE,
                        "drafting.checks.count",
                        report.count(Severity.ERROR),
                        report.count(Severity.WARNING),
                        report.count(Severity.INFO));
    }

    private ChecksPanel.Line line(MeetingFacts meeting, Programme programme, Finding finding, Asked asked) {
        Fix fix = finding.fix();
        boolean here = finding.key().equals(asked.key());
        return new ChecksPanel.Line(
                finding.key(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.severity().messageKey(),
                about(programme, finding),
                href(meeting.slug(), finding),
                (finding.itemId() == null ? Task.SETTINGS : Task.READ).name(),
                words(finding.words()),
                fix == null ? null : words(fix.words()),
                "reason-" + finding.key(),
                here ? asked.reason() : "",
                here);
    }

    private ChecksPanel.Waived waived(MeetingFacts meeting, Programme programme, CheckReport.Waived waived) {
        return new ChecksPanel.Waived(
                line(meeting, programme, waived.finding(), Asked.NONE),
                messages.text(
                        LOCALE,
                        "drafting.checks.waived.by",
                        waived.by(),
                        TimeText.moment(waived.at(), meeting.zoneOrUtc(), LOCALE),
                        waived.reason()));
    }

    private String about(Programme programme, Finding finding) {
        String itemId = finding.itemId();
        if (itemId != null) {
            return programme.find(itemId).map(ProgrammeItem::title).orElse("");
        }
        return messages.text(LOCALE, finding.check().messageKey());
    }

    /** The row itself, or the page on which the meeting, its officers or its segments are changed. */
    private static @Nullable String href(String slug, Finding finding) {
        if (finding.itemId() != null) {
            return MeetingPaths.draft(slug) + "#row-" + finding.itemId();
        }
        if (finding.check() == Check.NO_AUDIENCE) {
            return MeetingPaths.settings(slug);
        }
        if (finding.check() == Check.OFFICERS_OF_ONE_STATE || finding.check() == Check.CHAIR_NOT_OF_HOST) {
            return MeetingPaths.officers(slug);
        }
        boolean aboutMeeting = finding.check() == Check.NO_ZONE
                || finding.check() == Check.FIXED_OFFSET
                || finding.check() == Check.JOINING;
        return aboutMeeting ? MeetingPaths.details(slug) : null;
    }

    private String words(Said said) {
        return messages.text(LOCALE, said.key(), said.values().toArray());
    }
}
