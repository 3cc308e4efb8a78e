package org.neaspec.plenary.intake.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.intake.Choices;
import org.neaspec.plenary.intake.PaperInReading;
import org.neaspec.plenary.intake.Reading;
import org.neaspec.plenary.intake.Remark;
import org.neaspec.plenary.intake.Remark.Severity;
import org.neaspec.plenary.intake.SourceLine;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the pages of the import. */
@Singleton
class ImportPages {

    private static final Locale LOCALE = Locale.ENGLISH;
    /** So many lines about nothing are folded away. */
    private static final int FOLDED = 4;

    private final Drafts drafts;
    private final Programmes programmes;
    private final States states;
    private final Messages messages;

    ImportPages(Drafts drafts, Programmes programmes, States states, Messages messages) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.states = states;
        this.messages = messages;
    }

    ImportPage open(MeetingFacts meeting, String text, FormErrors errors) {
        return new ImportPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.importing(meeting.slug()),
                MeetingPaths.draft(meeting.slug()),
                MeetingPaths.programmeCalendar(meeting.slug()),
                Stream.of("xlsx", "csv", "txt")
                        .map(kind -> new ImportPage.Export("." + kind, MeetingPaths.export(meeting.slug(), kind)))
                        .toList(),
                rows(meeting),
                text);
    }

    private int rows(MeetingFacts meeting) {
        return drafts.of(meeting.id()).programme().items().size();
    }

    ReadingPage reading(MeetingFacts meeting, PaperInReading paper, FormErrors errors) {
        Reading reading = paper.reading();
        Map<Integer, List<Remark>> remarks = reading.byLine();
        return new ReadingPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.importing(meeting.slug()),
                MeetingPaths.draft(meeting.slug()),
                paper.name(),
                TimeText.date(paper.expiresAt().atZone(meeting.zoneOrUtc()).toLocalDate(), LOCALE),
                reading.rows().size(),
                reading.programme().items().size(),
                Stream.of(Severity.NOT_UNDERSTOOD, Severity.ASK, Severity.MENDED, Severity.INFO)
                        .map(severity -> new ReadingPage.Count(severity.messageKey(), reading.count(severity)))
                        .filter(count -> count.count() > 0)
                        .toList(),
                views(remarks.getOrDefault(0, List.of()), paper.choices()),
                blocks(paper, remarks),
                reading.rows().stream().map(row -> row(row, remarks)).toList(),
                asksDay(remarks),
                paper.choices().day() == null ? "" : paper.choices().day().toString(),
                segments(meeting, paper.choices()),
                rows(meeting));
    }

    private static boolean asksDay(Map<Integer, List<Remark>> remarks) {
        return remarks.getOrDefault(0, List.of()).stream()
                .anyMatch(remark -> remark.key().startsWith("intake.remark.day."));
    }

    private List<Choice> segments(MeetingFacts meeting, Choices choices) {
        return programmes.segments(meeting.id()).stream()
                .map(segment -> Choice.of(
                        segment.code(),
                        messages.text(LOCALE, "intake.reading.segment.one", segment.code(), segment.title()),
                        segment.code().equals(choices.segment())))
                .toList();
    }

    private List<ReadingPage.Block> blocks(PaperInReading paper, Map<Integer, List<Remark>> remarks) {
        Map<Integer, Integer> rowOf = new TreeMap<>();
        paper.reading().rows().forEach(row -> {
            for (int line = row.line(); line <= row.lastLine(); line++) {
                rowOf.put(line, row.line());
            }
        });
        List<ReadingPage.Block> blocks = new ArrayList<>();
        List<ReadingPage.Line> together = new ArrayList<>();
        boolean about = false;
        for (SourceLine line : paper.lines()) {
            String text = line.printed().strip();
            if (text.isEmpty()) {
                continue;
            }
            List<Remark> said = remarks.getOrDefault(line.number(), List.of());
            boolean outside = said.stream().allMatch(remark -> remark.key().endsWith(".outside"));
            boolean aboutSomething = rowOf.containsKey(line.number()) || !outside;
            if (aboutSomething != about) {
                close(together, !about, blocks);
                about = aboutSomething;
            }
            together.add(new ReadingPage.Line(
                    line.number(), text, rowOf.getOrDefault(line.number(), 0), views(said, paper.choices())));
        }
        close(together, !about, blocks);
        return blocks;
    }

    private static void close(List<ReadingPage.Line> together, boolean aboutNothing, List<ReadingPage.Block> blocks) {
        if (!together.isEmpty()) {
            blocks.add(new ReadingPage.Block(
                    aboutNothing && together.size() >= FOLDED,
                    together.size(),
                    together.get(0).number(),
                    together.get(together.size() - 1).number(),
                    List.copyOf(together)));
            together.clear();
        }
    }

    private List<ReadingPage.RemarkView> views(List<Remark> remarks, Choices choices) {
        Set<String> offered = new HashSet<>();
        return remarks.stream()
                .filter(remark -> !remark.key().endsWith(".outside"))
                .map(remark -> new ReadingPage.RemarkView(
                        remark.severity().name().toLowerCase(Locale.ROOT),
                        remark.severity().messageKey(),
                        words(remark),
                        ticks(remark, choices, offered)))
                .toList();
    }

    private String words(Remark remark) {
        return messages.text(LOCALE, remark.key(), remark.values().toArray());
    }

    /** The first choice of an offer holds by itself; the others can be ticked, once for a line. */
    private static List<ReadingPage.Tick> ticks(Remark remark, Choices choices, Set<String> offered) {
        return remark.choice().choices().stream()
                .skip(1)
                .filter(choice -> offered.add(choice.name()))
                .map(choice -> new ReadingPage.Tick(
                        "choice-" + remark.line() + "-" + choice.name(),
                        choice.messageKey(),
                        choices.chosen(remark.line(), choice)))
                .toList();
    }

    private ReadingPage.Row row(Reading.Row row, Map<Integer, List<Remark>> remarks) {
        ProgrammeItem item = row.item();
        boolean doubtful = false;
        for (int line = row.line(); line <= row.lastLine(); line++) {
            doubtful |= remarks.getOrDefault(line, List.of()).stream()
                    .anyMatch(remark ->
                            remark.severity() == Severity.ASK || remark.severity() == Severity.NOT_UNDERSTOOD);
        }
        return new ReadingPage.Row(
                row.line(),
                item.start() == null || item.end() == null
                        ? messages.text(LOCALE, "intake.reading.noHours")
                        : TimeText.hours(item.start(), item.end()),
                item.day() == null ? null : TimeText.shortDate(item.day(), LOCALE),
                item.kind().messageKey(),
                item.title(),
                item.printedMinutes(),
                item.description() == null
                        ? List.of()
                        : item.description().lines().toList(),
                item.room(),
                item.audienceLine(),
                speakers(item.slots()),
                item.parts().stream()
                        .map(part -> new ReadingPage.Part(part.title(), part.minutes(), speakers(part.slots())))
                        .toList(),
                item.questions(),
                item.questionsPromised(),
                item.kind() == ItemKind.BREAK || item.kind() == ItemKind.REGISTRATION || item.kind() == ItemKind.SOCIAL,
                row.leftOut(),
                doubtful);
    }

    private List<String> speakers(List<SpeakerSlot> slots) {
        return slots.stream().map(this::speaker).toList();
    }

    private String speaker(SpeakerSlot slot) {
        String printed = slot.printed(states);
        @Nullable String label = slot.constituency();
        String named = label == null ? printed : label + ": " + printed;
        return slot.role() == null
                ? named
                : messages.text(
                        LOCALE,
                        "intake.reading.role",
                        messages.text(LOCALE, slot.role().messageKey()),
                        named);
    }
}
