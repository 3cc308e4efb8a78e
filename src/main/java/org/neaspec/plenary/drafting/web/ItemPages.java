package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;

/** Makes the page of one row of a draft. */
@Singleton
class ItemPages {

    private static final Locale LOCALE = Locale.ENGLISH;

    private final Programmes programmes;
    private final Directory directory;
    private final States states;
    private final ProgrammeJson json;
    private final DraftBars bars;
    private final Messages messages;

    ItemPages(
            Programmes programmes,
            Directory directory,
            States states,
            ProgrammeJson json,
            DraftBars bars,
            Messages messages) {
        this.programmes = programmes;
        this.directory = directory;
        this.states = states;
        this.json = json;
        this.bars = bars;
        this.messages = messages;
    }

    ItemPage page(MeetingFacts meeting, Draft draft, ProgrammeItem row, Panel panel, Organiser reader) {
        String editor = MeetingPaths.draft(meeting.slug());
        String path = MeetingPaths.draftItem(meeting.slug(), row.id());
        Map<Long, String> people = people(row);
        DetailsForm typed = panel.details();
        DetailsForm now = DetailsForm.of(row);
        DetailsForm details = typed == null ? now : typed;
        return new ItemPage(
                panel.errors(),
                meeting.title(),
                row.title(),
                path,
                editor,
                when(row),
                row.room(),
                row.kind().messageKey(),
                row.id(),
                meeting.slug(),
                json.fingerprint(row),
                bars.of(meeting, draft, row.id(), reader),
                draft.undo() == null ? null : bars.words(draft.undo().said()),
                panel.trouble(),
                speakers(
                        row,
                        Panel.ROW,
                        messages.text(LOCALE, "drafting.item.own"),
                        row.slots(),
                        row.order(),
                        panel,
                        people),
                parts(row, panel, people),
                panel.kind() == Panel.Kind.NEW_PART ? Objects.requireNonNullElse(panel.part(), PartForm.BLANK) : null,
                choices(OrderBasis.values(), OrderBasis::messageKey, openOrder(row, panel)),
                details,
                typed != null && panel.trouble() != null ? now : null,
                segments(meeting, details),
                choices(
                        Designation.values(),
                        Designation::messageKey,
                        details.admits().toArray(String[]::new)),
                agenda(draft, details),
                directory.persons().stream()
                        .map(Directory.Named::name)
                        .distinct()
                        .toList(),
                directory.bodies().stream()
                        .map(Directory.Named::name)
                        .distinct()
                        .toList(),
                states.all().stream().map(State::shortName).toList());
    }

    /** The pages of the persons named, by id. */
    private Map<Long, String> people(ProgrammeItem row) {
        return directory.publicIds(row.allSlots()
                .map(SpeakerSlot::personId)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
    }

    private static @Nullable String when(ProgrammeItem row) {
        LocalDate day = row.day();
        LocalTime start = row.start();
        LocalTime end = row.end();
        return day == null || start == null || end == null
                ? null
                : TimeText.longDate(day, LOCALE) + ", " + TimeText.hours(start, end);
    }

    private List<ItemPage.PartView> parts(ProgrammeItem row, Panel panel, Map<Long, String> people) {
        List<ItemPage.PartView> views = new ArrayList<>();
        for (ItemPart part : row.parts()) {
            boolean open = panel.kind() == Panel.Kind.PART && panel.on().equals(part.id());
            PartForm typed = panel.part();
            views.add(new ItemPage.PartView(
                    part.id(),
                    part.title(),
                    part.minutes(),
                    part.printedLine(),
                    views.isEmpty(),
                    views.size() == row.parts().size() - 1,
                    !open ? null : typed == null ? PartForm.of(part) : typed,
                    speakers(row, part.id(), part.title(), part.slots(), part.order(), panel, people)));
        }
        return views;
    }

    private static String openOrder(ProgrammeItem row, Panel panel) {
        PartForm typed = panel.part();
        return typed != null
                ? typed.order()
                : row.parts().stream()
                        .filter(part -> part.id().equals(panel.on()))
                        .findFirst()
                        .map(part -> PartForm.of(part).order())
                        .orElse("");
    }

    private ItemPage.SpeakersView speakers(
            ProgrammeItem row,
            String on,
            String heading,
            List<SpeakerSlot> slots,
            @Nullable OrderBasis order,
            Panel panel,
            Map<Long, String> people) {
        boolean here = panel.on().equals(on);
        SlotForm form = Objects.requireNonNullElse(panel.slot(), SlotForm.BLANK);
        List<ItemPage.SlotLine> lines = new ArrayList<>();
        for (SpeakerSlot slot : slots) {
            lines.add(line(row, slot, lines.isEmpty(), lines.size() == slots.size() - 1, panel, people));
        }
        return new ItemPage.SpeakersView(
                on,
                heading,
                order == null ? null : order.messageKey(),
                lines,
                here && panel.kind() == Panel.Kind.NEW_SLOT ? slotPanel(row, "", on, form) : null,
                here && panel.kind() == Panel.Kind.PASTE
                        ? Objects.requireNonNullElse(panel.paste(), PastePanel.BLANK)
                        : null);
    }

    private ItemPage.SlotLine line(
            ProgrammeItem row, SpeakerSlot slot, boolean first, boolean last, Panel panel, Map<Long, String> people) {
        SpeakerRole role = slot.role();
        SlotStatus status = slot.status();
        boolean open = panel.kind() == Panel.Kind.SLOT && panel.on().equals(slot.id());
        SlotForm form = panel.slot() == null ? SlotForm.of(slot, states) : panel.slot();
        String printed = slot.printed(states);
        return new ItemPage.SlotLine(
                slot.id(),
                role == null ? null : role.messageKey(),
                slot.constituency(),
                slot.open(),
                printed,
                printed.isEmpty() ? messages.text(LOCALE, "programme.slot.open") : printed,
                status == null ? null : status.messageKey(),
                status == null ? null : status.name().toLowerCase(Locale.ROOT),
                (slot.personName() != null && slot.personId() == null)
                        || (slot.bodyName() != null && slot.bodyId() == null),
                slot.personId() == null ? null : people.get(slot.personId()),
                first,
                last,
                open ? slotPanel(row, slot.id(), "", form) : null);
    }

    private ItemPage.SlotPanel slotPanel(ProgrammeItem row, String id, String on, SlotForm form) {
        List<Choice> lists = new ArrayList<>();
        lists.add(Choice.of(Panel.ROW, messages.text(LOCALE, "drafting.item.own"), false));
        row.parts().forEach(part -> lists.add(Choice.of(part.id(), part.title(), false)));
        return new ItemPage.SlotPanel(
                id,
                on,
                form,
                choices(SpeakerRole.values(), SpeakerRole::messageKey, form.role()),
                choices(SlotStatus.values(), SlotStatus::messageKey, form.status()),
                id.isEmpty() || row.parts().isEmpty() ? List.of() : lists);
    }

    private List<Choice> segments(MeetingFacts meeting, DetailsForm details) {
        List<Choice> choices = new ArrayList<>();
        programmes
                .segments(meeting.id())
                .forEach(segment -> choices.add(Choice.of(
                        segment.code(),
                        messages.text(LOCALE, "programme.settings.segment", segment.code(), segment.title()),
                        segment.code().equals(details.segment()))));
        return choices;
    }

    private static List<Choice> agenda(Draft draft, DetailsForm details) {
        return draft.programme().agenda().numbered().stream()
                .map(numbered -> Choice.of(
                        numbered.item().id(),
                        numbered.label() + ". " + numbered.item().title(),
                        details.agenda().contains(numbered.item().id())))
                .toList();
    }

    private <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> key, String... chosen) {
        return Arrays.stream(values)
                .map(value -> Choice.of(
                        value.name(),
                        messages.text(LOCALE, key.apply(value)),
                        List.of(chosen).contains(value.name())))
                .toList();
    }
}
