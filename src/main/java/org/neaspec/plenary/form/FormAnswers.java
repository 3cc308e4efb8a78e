package org.neaspec.plenary.form;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What people answered to the questions of a meeting. */
@Singleton
public class FormAnswers {

    private final SheetRepository sheets;
    private final FileRepository files;
    private final ChoicePlaces places;
    private final Forms forms;
    private final AnswerPrinter printer;
    private final FormJson json;

    FormAnswers(
            SheetRepository sheets,
            FileRepository files,
            ChoicePlaces places,
            Forms forms,
            AnswerPrinter printer,
            FormJson json) {
        this.sheets = sheets;
        this.files = files;
        this.places = places;
        this.forms = forms;
        this.printer = printer;
        this.json = json;
    }

    /**
     * The answers of one registration in words, each with its question as it was asked then, in the order of the form in force.
     * Two queries; one where nothing was answered.
     */
    public List<PrintedAnswer> of(long registrationId) {
        return sheets.find(registrationId)
                .map(row -> printer.print(forms.versions(row.meetingId()), sheet(row)))
                .orElseGet(List::of);
    }

    /** The same for some registrations of a meeting, by id; those without answers are left out. Two queries for any number. */
    public Map<Long, List<PrintedAnswer>> of(long meetingId, Collection<Long> registrationIds) {
        return registrationIds.isEmpty() ? Map.of() : printed(meetingId, sheets.find(registrationIds));
    }

    /** The same for all registrations of a meeting. */
    public Map<Long, List<PrintedAnswer>> ofMeeting(long meetingId) {
        return printed(meetingId, sheets.at(meetingId));
    }

    private Map<Long, List<PrintedAnswer>> printed(long meetingId, List<SheetRow> rows) {
        Map<Long, List<PrintedAnswer>> printed = new HashMap<>();
        if (!rows.isEmpty()) {
            var versions = forms.versions(meetingId);
            rows.forEach(row -> printed.put(row.registrationId(), printer.print(versions, sheet(row))));
        }
        return printed;
    }

    /** Any sheet in words, such as one that is asked for in a change. */
    public List<PrintedAnswer> printed(long meetingId, Sheet sheet) {
        return sheet.empty() ? List.of() : printer.print(forms.versions(meetingId), sheet);
    }

    /** The answers of one registration as they are kept. */
    public Sheet sheet(long registrationId) {
        return sheets.find(registrationId).map(this::sheet).orElse(Sheet.EMPTY);
    }

    /** The same for some registrations, by id; those without answers are left out. One query. */
    public Map<Long, Sheet> sheets(Collection<Long> registrationIds) {
        Map<Long, Sheet> some = new HashMap<>();
        if (!registrationIds.isEmpty()) {
            sheets.find(registrationIds).forEach(row -> some.put(row.registrationId(), sheet(row)));
        }
        return some;
    }

    /** The same for all registrations of a meeting that have any, by id. One query. */
    public Map<Long, Sheet> sheets(long meetingId) {
        Map<Long, Sheet> all = new HashMap<>();
        sheets.at(meetingId).forEach(row -> all.put(row.registrationId(), sheet(row)));
        return all;
    }

    /** Removes the answers and files of a registration, and gives its places among limited choices back. */
    @Transactional
    public void forget(long registrationId) {
        sheets.find(registrationId).ifPresent(row -> places.follow(row.meetingId(), registrationId, Set.of()));
        files.removeAll(registrationId);
        sheets.remove(registrationId);
    }

    /** The same, but for the answers to these questions. */
    @Transactional
    public void forgetBut(long registrationId, Set<String> spared) {
        if (spared.isEmpty()) {
            forget(registrationId);
        } else {
            files.removeBut(registrationId, spared);
            cut(registrationId, spared::contains);
        }
    }

    /** The same of the answers to these questions alone. */
    @Transactional
    public void forgetOf(long registrationId, Set<String> questions) {
        files.removeOf(registrationId, questions);
        cut(registrationId, question -> !questions.contains(question));
    }

    private void cut(long registrationId, Predicate<String> stays) {
        sheets.find(registrationId).ifPresent(row -> {
            var left = sheet(row).only(stays);
            places.follow(row.meetingId(), registrationId, places.countedIn(row.meetingId(), left));
            if (left.empty()) {
                sheets.remove(registrationId);
            } else {
                sheets.cut(registrationId, json.write(left));
            }
        });
    }

    private Sheet sheet(SheetRow row) {
        return json.read(row.answers(), Sheet.class);
    }
}
