package org.neaspec.plenary.roster.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.web.StatusLook;
import org.neaspec.plenary.roster.Roster;
import org.neaspec.plenary.roster.RosterColumn;
import org.neaspec.plenary.roster.RosterFilter;
import org.neaspec.plenary.roster.RosterPaths;
import org.neaspec.plenary.roster.RosterQuery;
import org.neaspec.plenary.roster.RosterWords;
import org.neaspec.plenary.roster.SavedView;
import org.neaspec.plenary.roster.SavedViews;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the list of a meeting together. */
@Singleton
class RosterPages {

    private final Roster roster;
    private final RosterWords words;
    private final RosterChoices choices;
    private final SavedViews views;
    private final Programmes programmes;
    private final Messages messages;

    RosterPages(
            Roster roster,
            RosterWords words,
            RosterChoices choices,
            SavedViews views,
            Programmes programmes,
            Messages messages) {
        this.roster = roster;
        this.words = words;
        this.choices = choices;
        this.views = views;
        this.programmes = programmes;
        this.messages = messages;
    }

    /** What somebody typed: days that may be none, and the name of a view to be kept. */
    record Typed(String from, String to, String viewName, boolean viewShared, FormErrors errors) {}

    RosterPage of(MeetingFacts meeting, Organiser organiser, RosterQuery query, Typed typed) {
        var slug = meeting.slug();
        var path = MeetingPaths.people(slug);
        var found = roster.find(meeting, query);
        var questions = roster.questions(meeting.id());
        var asked =
                questions.keySet().stream().filter(query.questions()::contains).toList();
        var page = found.first() / RosterQuery.PAGE + 1;
        var shown = query.onPage(page);
        var last = found.first() + found.entries().size();
        var whole = query.onPage(1).query();
        return new RosterPage(
                RosterHead.of(meeting),
                shown.query(),
                choices.of(
                        query,
                        roster.choices(meeting.id()),
                        programmes.segments(meeting.id()),
                        typed.from(),
                        typed.to()),
                Arrays.stream(RosterColumn.values())
                        .map(column -> Choice.of(
                                column.key(),
                                words.head(column),
                                query.columns().contains(column)))
                        .toList(),
                questions.entrySet().stream()
                        .map(one -> Choice.of(
                                one.getKey(), one.getValue(), query.questions().contains(one.getKey())))
                        .toList(),
                Stream.concat(
                                query.columns().stream().map(column -> head(path, query, column)),
                                asked.stream()
                                        .map(id -> new RosterPage.Head(questions.getOrDefault(id, ""), null, null)))
                        .toList(),
                found.entries().stream()
                        .map(entry -> line(meeting, query, asked, entry))
                        .toList(),
                found.many(),
                found.many() > RosterQuery.PAGE
                        ? messages.text(Locale.ENGLISH, "roster.place", found.first() + 1, last, found.many())
                        : "",
                page > 1 ? path + shown.onPage(page - 1).query() : null,
                last < found.many() ? path + shown.onPage(page + 1).query() : null,
                query.filter().equals(RosterFilter.EVERYBODY),
                RosterPaths.export(slug, "xlsx") + whole,
                RosterPaths.export(slug, "csv") + whole,
                RosterPaths.imports(slug),
                RosterPaths.message(slug),
                query.onPage(1).fields().entrySet().stream()
                        .map(field -> new RosterPage.Field(field.getKey(), field.getValue()))
                        .toList(),
                new RosterPage.View(
                        messages.text(Locale.ENGLISH, "roster.views.participants"),
                        path + RosterQuery.PARTICIPANTS.query(),
                        RosterQuery.PARTICIPANTS.query().equals(whole),
                        null,
                        null),
                views.of(meeting.id(), organiser.accountId()).stream()
                        .map(view -> view(slug, organiser, whole, view))
                        .toList(),
                RosterPaths.views(slug) + whole,
                typed.viewName(),
                typed.viewShared(),
                typed.errors());
    }

    private RosterPage.Head head(String path, RosterQuery query, RosterColumn column) {
        return new RosterPage.Head(
                words.head(column),
                column.sortable() ? path + query.by(column).query() : null,
                query.sort() != column ? null : query.descending() ? "descending" : "ascending");
    }

    private RosterPage.Line line(MeetingFacts meeting, RosterQuery query, List<String> asked, Roster.Entry entry) {
        var line = entry.line();
        var cells = Stream.concat(
                        query.columns().stream()
                                .map(column -> new RosterPage.Cell(
                                        words.cell(entry, column, meeting.zoneOrUtc()), look(entry, column))),
                        asked.stream()
                                .map(id -> new RosterPage.Cell(entry.answers().getOrDefault(id, ""), null)))
                .toList();
        var label =
                Optional.of(cells.get(0).text()).filter(text -> !text.isEmpty()).orElse(line.reference());
        return new RosterPage.Line(
                line.reference(),
                RegistrationPaths.review(meeting.slug(), line.reference()),
                label,
                line.printedName(),
                line.failing(),
                cells.subList(1, cells.size()));
    }

    private static @Nullable String look(Roster.Entry entry, RosterColumn column) {
        return column == RosterColumn.STATUS ? StatusLook.of(entry.line().status()) : null;
    }

    private static RosterPage.View view(String slug, Organiser organiser, String whole, SavedView view) {
        boolean own = view.accountId() == organiser.accountId();
        return new RosterPage.View(
                view.name(),
                MeetingPaths.people(slug) + view.query(),
                view.query().equals(whole),
                own ? null : view.by(),
                own ? RosterPaths.viewRemoval(slug, view.publicId()) : null);
    }
}
