package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Eligibility;
import org.neaspec.plenary.registration.Eligibility.Eligible;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.Lookalikes;
import org.neaspec.plenary.registration.QueueLine;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.ReviewQueue;
import org.neaspec.plenary.registration.Senders;
import org.neaspec.plenary.registration.WayIn;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.Reasons;

/** Puts the review queue's page together. */
@Singleton
class QueuePages {

    private static final int PAGE = 50;

    /** The tabs that are there even when nobody is behind them. */
    private static final Set<RegistrationStatus> ALWAYS = EnumSet.of(
            RegistrationStatus.UNDER_REVIEW,
            RegistrationStatus.RETURNED,
            RegistrationStatus.APPROVED,
            RegistrationStatus.DECLINED,
            RegistrationStatus.WITHDRAWN);

    private static final List<String> SORTS = List.of("received", "latest", "name", "state");

    private final ReviewQueue queue;
    private final Eligibility eligibility;
    private final Programmes programmes;
    private final States states;
    private final Messages messages;
    private final Reasons reasons;
    private final QueueChoices choices;
    private final Senders senders;
    private final Lookalikes lookalikes;
    private final ReviewLookalikes alike;
    private final Clock clock;

    QueuePages(
            ReviewQueue queue,
            Eligibility eligibility,
            Programmes programmes,
            States states,
            Messages messages,
            Reasons reasons,
            QueueChoices choices,
            Senders senders,
            Lookalikes lookalikes,
            ReviewLookalikes alike,
            Clock clock) {
        this.queue = queue;
        this.eligibility = eligibility;
        this.programmes = programmes;
        this.states = states;
        this.messages = messages;
        this.reasons = reasons;
        this.choices = choices;
        this.senders = senders;
        this.lookalikes = lookalikes;
        this.alike = alike;
        this.clock = clock;
    }

    /**
     * The queue with what an organiser picked and wrote, and what became of it.
     *
     * @param picked whether the registration of this reference is ticked
     */
    QueuePage of(
            MeetingFacts meeting,
            Organiser organiser,
            QueueFilter filter,
            Predicate<String> picked,
            String reason,
            List<String> outcomes,
            FormErrors errors) {
        var segments = programmes.segments(meeting.id());
        var among = filter.delegation().isEmpty() ? null : senders.sent(meeting.id(), filter.delegation());
        var wish = filter.wish(eligible(meeting, segments, filter), among);
        var counts = queue.counts(meeting.id(), wish);
        var status = RegistrationStatus.named(filter.status()).orElse(null);
        int found = status == null
                ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(status, 0);
        var first = Math.min((filter.page() - 1) * PAGE, Math.max(0, (found - 1) / PAGE * PAGE));
        var last = Math.min(first + PAGE, found);
        var page = first / PAGE + 1;
        var kinds = queue.kinds(meeting.id());
        var lines = queue.page(meeting.id(), wish, status, filter.order(), PAGE, first);
        var marks = lookalikes.marks(lines.stream().map(QueueLine::id).toList());
        return new QueuePage(
                MeetingHead.of(meeting, clock),
                MeetingPaths.registrations(meeting.slug()),
                MeetingPaths.registrations(meeting.slug()) + "/decisions",
                MeetingPaths.registrations(meeting.slug()) + "/assignments",
                filter.query(),
                tabs(meeting, filter, counts),
                MeetingPaths.registrations(meeting.slug())
                        + filter.of(organiser.accountId()).query(),
                filter.assignee().equals(Long.toString(organiser.accountId())),
                eligibles(segments, filter),
                choices.categories(filter),
                choices.states(kinds, filter),
                choices.endorsements(meeting, kinds, filter),
                choices.assignees(kinds, filter),
                choices.delegations(meeting, filter),
                choices.colleagues(meeting),
                SORTS.stream()
                        .map(sort ->
                                Choice.of(sort, words("registration.queue.sort." + sort), sort.equals(filter.sort())))
                        .toList(),
                filter.status(),
                filter.words(),
                lines.stream()
                        .map(line -> line(meeting, segments, line, alike.mark(organiser, marks.get(line.id())), picked))
                        .toList(),
                found,
                first > 0 ? filter.onPage(page - 1).query() : null,
                last < found ? filter.onPage(page + 1).query() : null,
                found > PAGE ? (first + 1) + "–" + last : "",
                places(meeting),
                outcomes,
                reason,
                errors);
    }

    /** Null where the filter names no segment that there is. */
    private @Nullable Eligible eligible(MeetingFacts meeting, List<SegmentFacts> segments, QueueFilter filter) {
        return segments.stream()
                .filter(segment -> segment.code().equals(filter.segment()))
                .findFirst()
                .map(segment -> eligibility.to(programmes.occasion(meeting, segment)))
                .orElse(null);
    }

    private List<QueuePage.Tab> tabs(
            MeetingFacts meeting, QueueFilter filter, Map<RegistrationStatus, Integer> counts) {
        var path = MeetingPaths.registrations(meeting.slug());
        List<QueuePage.Tab> tabs = new ArrayList<>();
        for (var status : RegistrationStatus.values()) {
            int count = counts.getOrDefault(status, 0);
            if (count == 0 && !ALWAYS.contains(status) && !status.name().equals(filter.status())) {
                continue;
            }
            tabs.add(new QueuePage.Tab(
                    words("registration.queue.tab." + status.name()),
                    count,
                    path + filter.withStatus(status.name()).query(),
                    status.name().equals(filter.status())));
        }
        tabs.add(new QueuePage.Tab(
                words("registration.queue.tab.ALL"),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                path + filter.withStatus(QueueFilter.ALL).query(),
                filter.allStatuses()));
        return tabs;
    }

    private List<Choice> eligibles(List<SegmentFacts> segments, QueueFilter filter) {
        return segments.stream()
                .flatMap(segment -> Stream.of("yes:", "no:")
                        .map(prefix -> Choice.of(
                                prefix + segment.code(),
                                messages.text(
                                        Locale.ENGLISH,
                                        prefix.equals("yes:")
                                                ? "registration.queue.eligible.yes"
                                                : "registration.queue.eligible.no",
                                        segment.code(),
                                        segment.title()),
                                filter.eligible().equals(prefix + segment.code()))))
                .toList();
    }

    private QueuePage.Line line(
            MeetingFacts meeting,
            List<SegmentFacts> segments,
            QueueLine line,
            @Nullable String alike,
            Predicate<String> picked) {
        return new QueuePage.Line(
                line.reference() + ":" + line.version(),
                picked.test(line.reference()),
                line.reference(),
                RegistrationPaths.review(meeting.slug(), line.reference()),
                line.name(),
                Stream.of(
                                line.organisation(),
                                line.stateCode() == null ? null : states.shortName(line.stateCode()),
                                words(line.category().messageKey()),
                                words(line.attendance().messageKey()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                line.claims().stream()
                        .sorted()
                        .map(claim -> reasons.text(claim, Locale.ENGLISH))
                        .collect(Collectors.joining(", ")),
                words(line.status().messageKey()),
                StatusLook.of(line.status()),
                Moments.moment(line.receivedAt(), meeting.zoneOrUtc()),
                line.endorsement() == Endorsement.Answer.NOT_ASKED
                        ? null
                        : words(line.endorsement().messageKey()),
                line.assignee(),
                line.changeRequested(),
                line.way() == WayIn.OPEN ? null : words(line.way().messageKey()),
                alike,
                segments.stream()
                        .map(segment -> segment(meeting, segment, line))
                        .toList());
    }

    private QueuePage.SegmentWord segment(MeetingFacts meeting, SegmentFacts segment, QueueLine line) {
        var verdict = Admission.foresee(line.standing(), programmes.occasion(meeting, segment));
        return new QueuePage.SegmentWord(
                segment.code(), segment.title(), verdict.admitted(), reasons.text(verdict, Locale.ENGLISH));
    }

    private String places(MeetingFacts meeting) {
        var places = meeting.places();
        return places == null
                ? messages.text(Locale.ENGLISH, "registration.queue.taken", meeting.placesTaken())
                : messages.text(Locale.ENGLISH, "registration.queue.places", meeting.placesTaken(), places);
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
