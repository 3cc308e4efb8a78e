package org.neaspec.plenary.roster.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.roster.ImportedRow;
import org.neaspec.plenary.roster.ListImport;
import org.neaspec.plenary.roster.ListImports;
import org.neaspec.plenary.roster.RosterPaths;
import org.neaspec.plenary.roster.RosterQuery;
import org.neaspec.plenary.roster.RowOutcome;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the pages together on which files of people are read in. */
@Singleton
class ListImportPages {

    private final ListImports imports;
    private final Messages messages;

    ListImportPages(ListImports imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    ListImportPage.Upload upload(MeetingFacts meeting, FormErrors errors) {
        return new ListImportPage.Upload(
                RosterHead.of(meeting),
                RosterPaths.imports(meeting.slug()),
                imports.newest(meeting).stream()
                        .map(file -> new ListImportPage.Before(
                                RosterPaths.anImport(meeting.slug(), file.publicId()),
                                file.name(),
                                facts(meeting, file),
                                state(file),
                                look(file)))
                        .toList(),
                errors);
    }

    ListImportPage.One one(MeetingFacts meeting, ListImport file, Optional<RowOutcome> shown, int page) {
        String path = RosterPaths.anImport(meeting.slug(), file.publicId());
        long many = shown.map(file::of).orElseGet(file::rows);
        int last = (int) ((Math.max(many, 1) - 1) / RosterQuery.PAGE * RosterQuery.PAGE);
        int first = Math.min((page - 1) * RosterQuery.PAGE, last);
        var rows = imports.rows(meeting, file.publicId(), shown, RosterQuery.PAGE, first);
        boolean refused = file.of(RowOutcome.REFUSED) > 0;
        boolean read = file.state() == ListImport.State.READ;
        return new ListImportPage.One(
                RosterHead.of(meeting),
                RosterPaths.imports(meeting.slug()),
                path,
                file.name(),
                facts(meeting, file),
                state(file),
                look(file),
                read,
                file.state() == ListImport.State.APPLYING,
                file.state() == ListImport.State.DONE,
                file.state() == ListImport.State.APPLYING
                        ? new ListImportPage.Progress(file.rows() - file.pending(), file.rows())
                        : null,
                tabs(path, file, shown),
                file.unknown(),
                rows.stream().map(row -> row(meeting, row)).toList(),
                many > RosterQuery.PAGE ? words("roster.place", first + 1, first + rows.size(), many) : "",
                first > 0 ? path + query(shown, first / RosterQuery.PAGE) : null,
                first + rows.size() < many ? path + query(shown, first / RosterQuery.PAGE + 2) : null,
                read && file.pending() > 0 ? path + "/application" : null,
                file.pending(),
                file.of(RowOutcome.REFUSED),
                refused ? RosterPaths.faults(meeting.slug(), file.publicId(), "xlsx") : null,
                refused ? RosterPaths.faults(meeting.slug(), file.publicId(), "csv") : null,
                path + "/removal");
    }

    private List<ListImportPage.Tab> tabs(String path, ListImport file, Optional<RowOutcome> shown) {
        List<ListImportPage.Tab> tabs = new ArrayList<>();
        tabs.add(new ListImportPage.Tab(words("roster.import.all"), file.rows(), path, shown.isEmpty()));
        for (RowOutcome outcome : RowOutcome.values()) {
            tabs.add(new ListImportPage.Tab(
                    words(outcome.messageKey()),
                    file.of(outcome),
                    path + query(Optional.of(outcome), 1),
                    shown.filter(outcome::equals).isPresent()));
        }
        return tabs;
    }

    private static String query(Optional<RowOutcome> shown, int page) {
        return "?page=" + page
                + shown.map(outcome -> "&show=" + ListImports.key(outcome)).orElse("");
    }

    private ListImportPage.Row row(MeetingFacts meeting, ImportedRow row) {
        String reference = row.reference();
        return new ListImportPage.Row(
                row.line(),
                row.name().isEmpty() ? words("roster.import.noName") : row.name(),
                reference == null ? null : RegistrationPaths.review(meeting.slug(), reference),
                words(row.outcome().messageKey()),
                switch (row.outcome()) {
                    case ADDED, CHANGED -> "status--approved";
                    case UNCHANGED -> "status--withdrawn";
                    case REFUSED -> "status--declined";
                },
                row.remarks().stream().map(imports::text).toList());
    }

    private String facts(MeetingFacts meeting, ListImport file) {
        return words(
                "roster.import.facts", file.rows(), file.by(), Moments.moment(file.openedAt(), meeting.zoneOrUtc()));
    }

    private String state(ListImport file) {
        return words("roster.import.state." + file.state());
    }

    private static String look(ListImport file) {
        return switch (file.state()) {
            case READ -> "status--returned";
            case APPLYING -> "status--submitted";
            case DONE -> "status--approved";
        };
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
