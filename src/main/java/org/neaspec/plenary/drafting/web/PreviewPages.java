package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Sight;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemView;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammeView;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.programme.web.ProgrammePages;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.ReaderZone;

/** Makes the page that shows a programme as somebody else sees it. */
@Singleton
class PreviewPages {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final Programmes programmes;
    private final ProgrammePages maker;
    private final Drafts drafts;
    private final Versions versions;
    private final States states;
    private final Messages messages;

    PreviewPages(
            Programmes programmes,
            ProgrammePages maker,
            Drafts drafts,
            Versions versions,
            States states,
            Messages messages) {
        this.programmes = programmes;
        this.maker = maker;
        this.drafts = drafts;
        this.versions = versions;
        this.states = states;
        this.messages = messages;
    }

    /**
     * What was asked for; what is not known is read as the visitor, no State, and the draft.
     *
     * @param as the name of a {@link Sightseer}
     * @param state that designated the reader, ISO 3166-1 alpha-3
     * @param of "draft" or "published"
     */
    record Asked(String as, String state, String of) {

        boolean published() {
            return of.equals("published");
        }
    }

    PreviewPage page(MeetingFacts meeting, Asked asked, ReaderZone zone) {
        List<SegmentFacts> segments = programmes.segments(meeting.id());
        String state = states.find(asked.state()).map(State::code).orElse(null);
        List<Sightseer> all = Sightseer.all(meeting.id(), segments, state);
        Sightseer reader = all.stream()
                .filter(one -> one.name().equals(asked.as()))
                .findFirst()
                .orElse(all.get(0));
        Programme programme = asked.published()
                ? versions.newest(meeting.id())
                        .map(version -> version.content().programme())
                        .orElse(Programme.EMPTY)
                : drafts.of(meeting.id()).programme();
        ProgrammeView seen = programmes.preview(meeting, programme, reader.viewer());
        return new PreviewPage(
                meeting.slug(),
                meeting.title(),
                MeetingPaths.draftPreview(meeting.slug()),
                whose(reader, state, asked),
                maker.preview(meeting, seen, reader.viewer(), zone, LOCALE, asked.published()),
                all.stream()
                        .map(one -> Choice.of(one.name(), words(one), one.name().equals(reader.name())))
                        .toList(),
                states.members().stream()
                        .map(one -> Choice.of(
                                one.code(), one.shortName(), one.code().equals(state)))
                        .toList(),
                List.of(
                        Choice.of("draft", words("drafting.preview.of.draft"), !asked.published()),
                        Choice.of("published", words("drafting.preview.of.published"), asked.published())),
                unseen(programme, seen, true),
                unseen(programme, seen, false));
    }

    private String whose(Sightseer reader, @Nullable String state, Asked asked) {
        String key = asked.published() ? "drafting.preview.whose.published" : "drafting.preview.whose.draft";
        String who = state == null || reader.name().equals("visitor")
                ? words(reader)
                : words("drafting.preview.of.state", words(reader), states.shortName(state));
        return words(key, who);
    }

    private String words(Sightseer reader) {
        String value = reader.value();
        return value == null ? words(reader.wordsKey()) : words(reader.wordsKey(), value);
    }

    private String words(String key, Object... values) {
        return messages.text(LOCALE, key, values);
    }

    /** Rows of which nothing is seen, or else less than the whole, with their times. */
    private static List<String> unseen(Programme programme, ProgrammeView seen, boolean nothing) {
        Map<String, ItemView> byId =
                seen.items().stream().collect(Collectors.toMap(ItemView::publicId, Function.identity()));
        return programme.items().stream()
                .filter(item -> nothing
                        ? !byId.containsKey(item.id())
                        : byId.containsKey(item.id()) && byId.get(item.id()).sight() != Sight.FULL)
                .map(PreviewPages::line)
                .toList();
    }

    private static String line(ProgrammeItem item) {
        if (item.day() == null || item.start() == null || item.end() == null) {
            return item.title();
        }
        return TimeText.shortDate(item.day(), LOCALE) + ", " + TimeText.hours(item.start(), item.end()) + " "
                + item.title();
    }
}
