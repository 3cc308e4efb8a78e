package org.neaspec.plenary.roster.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.AwaitedDelegations;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.roster.FillMessage;
import org.neaspec.plenary.roster.MessageText;
import org.neaspec.plenary.roster.Placeholder;
import org.neaspec.plenary.roster.Roster;
import org.neaspec.plenary.roster.RosterLine;
import org.neaspec.plenary.roster.RosterPaths;
import org.neaspec.plenary.roster.RosterQuery;
import org.neaspec.plenary.roster.WriteToPeople;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the pages of messages to many together. */
@Singleton
class MessagePages {

    private static final int NAMED = 5;

    private final Roster roster;
    private final FillMessage fill;
    private final Messages messages;

    MessagePages(Roster roster, FillMessage fill, Messages messages) {
        this.roster = roster;
        this.fill = fill;
        this.messages = messages;
    }

    /**
     * What somebody filled in.
     *
     * @param previewed whether he or she asked to see what one person would read
     */
    record Typed(
            MessageText text,
            String key,
            int hold,
            int rate,
            boolean previewed,
            @Nullable String note,
            FormErrors errors) {}

    /**
     * Whom a message is for.
     *
     * @param focalPoints who have named nobody, where it is for them; null where it is for people who are registered
     */
    record Meant(
            RosterQuery query,
            List<String> picks,
            Roster.Reachable people,
            @Nullable List<AwaitedDelegations.Awaited> focalPoints) {

        int many() {
            return focalPoints == null ? people.ids().size() : focalPoints.size();
        }
    }

    MessagePage of(MeetingFacts meeting, Meant meant, Typed typed) {
        var points = meant.focalPoints();
        if (points != null) {
            return toFocalPoints(meeting, points, typed);
        }
        var ids = meant.people().ids();
        var some = roster.lines(ids.subList(0, Math.min(NAMED, ids.size())));
        return new MessagePage(
                RosterHead.of(meeting),
                RosterPaths.message(meeting.slug()) + meant.query().query(),
                MeetingPaths.people(meeting.slug()) + meant.query().query(),
                "roster.title",
                meant.picks(),
                ids.size(),
                meant.people().leftOut(),
                some.stream().map(RosterLine::printedName).collect(Collectors.joining(", "))
                        + (ids.size() > NAMED ? " …" : ""),
                typed.text().subject(),
                typed.text().body(),
                typed.key(),
                choices("roster.message.hold.", MessageController.HOLDS, typed.hold()),
                choices("roster.message.rate.", MessageController.RATES, typed.rate()),
                marks(EnumSet.allOf(Placeholder.class)),
                typed.previewed() && !typed.errors().any() && !some.isEmpty()
                        ? preview(meeting, typed.text(), some.get(0))
                        : null,
                typed.note(),
                typed.errors());
    }

    private MessagePage toFocalPoints(MeetingFacts meeting, List<AwaitedDelegations.Awaited> points, Typed typed) {
        return new MessagePage(
                RosterHead.of(meeting),
                RosterPaths.message(meeting.slug()) + "?to=" + MeetingPaths.FOCAL_POINTS,
                MeetingPaths.delegations(meeting.slug()),
                "delegation.list.title",
                List.of(),
                points.size(),
                0,
                points.stream()
                                .limit(NAMED)
                                .map(one -> one.point().name() + " ("
                                        + one.delegation().party().name() + ")")
                                .collect(Collectors.joining(", "))
                        + (points.size() > NAMED ? " …" : ""),
                typed.text().subject(),
                typed.text().body(),
                typed.key(),
                choices("roster.message.hold.", MessageController.HOLDS, typed.hold()),
                choices("roster.message.rate.", MessageController.RATES, typed.rate()),
                marks(FillMessage.FOR_FOCAL_POINTS),
                typed.previewed() && !typed.errors().any() && !points.isEmpty()
                        ? preview(meeting, typed.text(), points.get(0))
                        : null,
                typed.note(),
                typed.errors());
    }

    private List<MessagePage.Mark> marks(Set<Placeholder> which) {
        return Arrays.stream(Placeholder.values())
                .filter(which::contains)
                .map(mark -> new MessagePage.Mark(mark.written(), words(mark.messageKey())))
                .toList();
    }

    private MessagePage.Preview preview(MeetingFacts meeting, MessageText text, AwaitedDelegations.Awaited one) {
        var filled = fill.fill(text, meeting, one.point(), one.delegation(), words("roster.message.focalLink"));
        return new MessagePage.Preview(
                one.point().name(), filled.subject(), filled.body().lines().toList());
    }

    /** The personal link is for that person alone: who previews sees that there is one, and not which. */
    private MessagePage.Preview preview(MeetingFacts meeting, MessageText text, RosterLine line) {
        var filled = fill.fill(text, meeting, line, words("roster.message.link"));
        return new MessagePage.Preview(
                line.printedName(), filled.subject(), filled.body().lines().toList());
    }

    MessagePage.Sent sent(MeetingFacts meeting, WriteToPeople.Sent sent) {
        String path = RosterPaths.aMessage(meeting.slug(), sent.publicId());
        return new MessagePage.Sent(
                RosterHead.of(meeting),
                path,
                words("roster.message.facts", sent.by(), Moments.moment(sent.at(), meeting.zoneOrUtc())),
                sent.text().subject(),
                sent.text().body().lines().toList(),
                sent.recipients() - sent.pending(),
                sent.recipients(),
                sent.waiting(),
                sent.open(),
                state(meeting, sent),
                sent.open() && !sent.paused() ? path + "/pause" : null,
                sent.open() && sent.paused() ? path + "/resumption" : null,
                sent.stoppable() ? path + "/cancellation" : null);
    }

    /** In words, why not all is written yet; empty where all is. */
    private String state(MeetingFacts meeting, WriteToPeople.Sent sent) {
        if (sent.cancelledBy() != null) {
            return words("roster.message.state.cancelled", sent.cancelledBy());
        }
        if (!sent.open()) {
            return "";
        }
        if (sent.paused()) {
            return words("roster.message.state.paused");
        }
        if (sent.trouble() != null) {
            return words(
                    "roster.message.state.fails",
                    Moments.moment(sent.trouble().since(), meeting.zoneOrUtc()),
                    sent.trouble().words());
        }
        var starts = sent.startsAt();
        return sent.pending() == sent.recipients() && starts != null
                ? words("roster.message.state.held", Moments.moment(starts, meeting.zoneOrUtc()))
                : sent.perMinute() > 0 ? words("roster.message.state.slow", sent.perMinute()) : "";
    }

    private List<Choice> choices(String key, List<Integer> numbers, int chosen) {
        return numbers.stream()
                .map(number -> Choice.of(Integer.toString(number), words(key + number), number == chosen))
                .toList();
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
