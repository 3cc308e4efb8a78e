package org.neaspec.plenary.drafting.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.AgendaText;
import org.neaspec.plenary.drafting.ChangeAgendaItem;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.OrderBasis;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of the agenda together. */
@Singleton
class AgendaPages {

    private final DraftBars bars;
    private final ProgrammeJson json;
    private final Messages messages;

    AgendaPages(DraftBars bars, ProgrammeJson json, Messages messages) {
        this.bars = bars;
        this.json = json;
        this.messages = messages;
    }

    /**
     * What stays on the page besides the agenda.
     *
     * @param itemId the item that is being changed
     * @param form what was typed about it, or about a new item; null for what it says
     */
    record Typed(
            @Nullable String itemId,
            @Nullable AgendaForm form,
            @Nullable String adoptedOn,
            String paste,
            List<Said> remarks,
            @Nullable String trouble) {

        static final Typed NOTHING = new Typed(null, null, null, "", List.of(), null);

        static Typed open(String itemId) {
            return new Typed(itemId.isEmpty() ? null : itemId, null, null, "", List.of(), null);
        }

        Typed because(String why) {
            return new Typed(itemId, form, adoptedOn, paste, remarks, why);
        }
    }

    AgendaPage page(MeetingFacts meeting, Draft draft, Typed typed, FormErrors errors) {
        Programme programme = draft.programme();
        Agenda agenda = programme.agenda();
        AgendaForm fresh = typed.itemId == null && typed.form != null ? typed.form : AgendaForm.EMPTY;
        return new AgendaPage(
                errors,
                meeting.slug(),
                meeting.title(),
                MeetingPaths.agenda(meeting.slug()),
                bars.of(meeting, draft),
                agenda.adopted(),
                typed.adoptedOn != null
                        ? typed.adoptedOn
                        : agenda.adoptedOn() == null ? "" : agenda.adoptedOn().toString(),
                typed.trouble,
                agenda.numbered().stream()
                        .map(one -> line(one, programme, typed, errors))
                        .toList(),
                agenda.numbered().stream()
                        .filter(one -> one.letter() == null)
                        .map(one -> Choice.of(
                                one.item().id(),
                                one.label() + ". " + one.item().title(),
                                one.item().id().equals(fresh.under())))
                        .toList(),
                fresh,
                typed.paste,
                typed.remarks.stream()
                        .map(said -> messages.text(
                                Locale.ENGLISH, said.key(), said.values().toArray()))
                        .toList());
    }

    private AgendaPage.Line line(Agenda.Numbered one, Programme programme, Typed typed, FormErrors errors) {
        AgendaItem item = one.item();
        List<AgendaItem> items = programme.agenda().items();
        boolean sub = one.letter() != null;
        List<AgendaItem> kind = sub ? items.get(one.number() - 1).subItems() : items;
        int at = kind.indexOf(item);
        return new AgendaPage.Line(
                item.id(),
                one.label(),
                item.title(),
                item.annotation(),
                item.documents(),
                programme.items().stream()
                        .filter(row -> row.agendaItems().contains(item.id()))
                        .map(ProgrammeItem::title)
                        .toList(),
                item.order() == null
                        ? null
                        : messages.text(Locale.ENGLISH, item.order().messageKey()),
                sub,
                at > 0,
                at < kind.size() - 1,
                !sub && at > 0 && item.subItems().isEmpty(),
                sub,
                item.id().equals(typed.itemId) ? open(item, programme, typed, errors) : null);
    }

    private AgendaPage.Open open(AgendaItem item, Programme programme, Typed typed, FormErrors errors) {
        AgendaText text = AgendaText.of(item);
        boolean overtaken = typed.form != null && !typed.form.equals(AgendaForm.of(text)) && errors.has("title");
        AgendaForm form = typed.form == null ? AgendaForm.of(text) : typed.form;
        return new AgendaPage.Open(
                form,
                ChangeAgendaItem.fingerprint(text, json),
                overtaken ? words(text) : null,
                Arrays.stream(OrderBasis.values())
                        .map(basis -> Choice.of(
                                basis.name(),
                                messages.text(Locale.ENGLISH, basis.messageKey()),
                                basis.name().equals(form.order())))
                        .toList(),
                programme.items().stream()
                        .map(row -> Choice.of(
                                row.id(),
                                (row.timed() ? row.day() + ", " + row.start() + " " : "") + row.title(),
                                row.agendaItems().contains(item.id())))
                        .toList(),
                programme.items().stream()
                        .filter(row -> row.agendaItems().contains(item.id()))
                        .map(ProgrammeItem::id)
                        .collect(Collectors.joining(" ")));
    }

    private String words(AgendaText text) {
        String annotation = text.annotation() == null ? "" : "\n" + text.annotation();
        return text.title()
                + annotation
                + text.documents().stream().map(one -> "\n" + one).collect(Collectors.joining())
                + (text.order() == null
                        ? ""
                        : "\n" + messages.text(Locale.ENGLISH, text.order().messageKey()));
    }
}
