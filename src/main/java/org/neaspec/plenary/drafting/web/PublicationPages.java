package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.DraftChecks;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.PublishDraft;
import org.neaspec.plenary.drafting.Severity;
import org.neaspec.plenary.drafting.WhoIsTold;
import org.neaspec.plenary.drafting.WhoIsTold.Told;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.DifferenceWords;
import org.neaspec.plenary.programme.Differences;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.PublishOutcome;
import org.neaspec.plenary.programme.ShownVersions;
import org.neaspec.plenary.programme.VersionLine;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the page on which a draft is published. */
@Singleton
class PublicationPages {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final Drafts drafts;
    private final PublishDraft publish;
    private final WhoIsTold whoIsTold;
    private final ChecksPanels checks;
    private final DraftChecks draftChecks;
    private final ShownVersions shown;
    private final Versions versions;
    private final Programmes programmes;
    private final States states;
    private final Messages messages;

    PublicationPages(
            Drafts drafts,
            PublishDraft publish,
            WhoIsTold whoIsTold,
            ChecksPanels checks,
            DraftChecks draftChecks,
            ShownVersions shown,
            Versions versions,
            Programmes programmes,
            States states,
            Messages messages) {
        this.drafts = drafts;
        this.publish = publish;
        this.whoIsTold = whoIsTold;
        this.checks = checks;
        this.draftChecks = draftChecks;
        this.shown = shown;
        this.versions = versions;
        this.programmes = programmes;
        this.states = states;
        this.messages = messages;
    }

    /** @param form null for a form nobody has filled in yet */
    PublicationPage page(MeetingFacts meeting, @Nullable PublicationForm form, FormErrors errors) {
        Draft draft = drafts.of(meeting.id());
        Programme wanted = publish.foreseen(draft);
        VersionLine newest = versions.newestLine(meeting.id()).orElse(null);
        int number = newest == null ? 0 : newest.number();
        PublicationForm filled = form == null ? PublicationForm.blank(newest == null ? null : newest.label()) : form;
        var words = new DifferenceWords(
                programmes.segments(meeting.id()),
                states,
                LOCALE,
                (key, arguments) -> messages.text(LOCALE, key, arguments));
        Differences changes = Differences.between(versions.programme(meeting.id(), number), wanted);
        int told = versions.toldBefore(meeting.id(), number + 1);
        List<Told> concerned = whoIsTold.of(meeting, versions.programme(meeting.id(), told), wanted);
        PublishOutcome refusal = publish.refusal(meeting, draft.programme(), null);
        return new PublicationPage(
                errors,
                meeting.title(),
                meeting.slug(),
                MeetingPaths.programmePublication(meeting.slug()),
                MeetingPaths.meeting(meeting.slug()),
                published(meeting, newest),
                number < 1 ? null : MeetingPaths.versions(meeting.slug()),
                number + 1,
                refusal == null || refusal instanceof PublishOutcome.Unchanged
                        ? List.of()
                        : List.of(PublicationWords.key(refusal)),
                rows(refusal),
                checks.whole(meeting, draft, ChecksPanels.Asked.NONE),
                faults(meeting, draft.programme()),
                words.days(changes),
                words.agenda(changes),
                !changes.none() && !shown.changes(meeting, new Viewer.Visitor(), wanted),
                told < number ? String.valueOf(told + 1) : null,
                groups(concerned, words),
                concerned.size(),
                labels(number),
                filled.seeing(draft.state(), number));
    }

    /** How many errors the checks find that nobody has said are meant so. */
    long faults(MeetingFacts meeting) {
        return faults(meeting, drafts.of(meeting.id()).programme());
    }

    private long faults(MeetingFacts meeting, Programme draft) {
        return draftChecks.of(meeting, draft).count(Severity.ERROR);
    }

    /** The rows because of which it cannot be published. */
    private static List<String> rows(@Nullable PublishOutcome refusal) {
        if (refusal instanceof PublishOutcome.Backwards backwards) {
            return backwards.titles();
        }
        return refusal instanceof PublishOutcome.SegmentsGone gone ? gone.titles() : List.of();
    }

    private String published(MeetingFacts meeting, @Nullable VersionLine newest) {
        if (newest == null) {
            return messages.text(LOCALE, "drafting.publication.never");
        }
        return messages.text(
                LOCALE,
                "drafting.publication.published",
                newest.label() == null ? messages.text(LOCALE, "programme.show.title") : newest.label(),
                String.valueOf(newest.number()),
                Moments.moment(newest.publishedAt(), meeting.zoneOrUtc()),
                newest.publishedBy());
    }

    private static List<PublicationPage.Group> groups(List<Told> concerned, DifferenceWords words) {
        Map<Differences, List<Told>> alike = concerned.stream()
                .collect(Collectors.groupingBy(Told::differences, LinkedHashMap::new, Collectors.toList()));
        return alike.entrySet().stream()
                .map(group -> new PublicationPage.Group(
                        group.getValue().stream()
                                .map(told -> told.person().registrant().name())
                                .toList(),
                        words.days(group.getKey())))
                .toList();
    }

    /** What programmes call themselves, with a revision where there is a version to revise. */
    private List<String> labels(int newest) {
        List<String> known = List.of("indicative", "provisional", "final").stream()
                .map(kind -> messages.text(LOCALE, "drafting.publication.label." + kind))
                .toList();
        return newest == 0
                ? known
                : List.of(
                        known.get(0),
                        known.get(1),
                        messages.text(LOCALE, "drafting.publication.label.revised", known.get(1), newest),
                        known.get(2),
                        messages.text(LOCALE, "drafting.publication.label.revised", known.get(2), newest));
    }
}
