package org.neaspec.plenary.form;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps what somebody answered, and has the places of limited choices follow. Belongs to the caller's transaction, which holds
 * the meeting: what {@link #gone} says stays true until it ends.
 */
@Singleton
public class KeepAnswers {

    private final SheetRepository sheets;
    private final FileRepository files;
    private final ChoicePlaces places;
    private final Forms forms;
    private final FormJson json;
    private final Clock clock;

    KeepAnswers(
            SheetRepository sheets,
            FileRepository files,
            ChoicePlaces places,
            Forms forms,
            FormJson json,
            Clock clock) {
        this.sheets = sheets;
        this.files = files;
        this.places = places;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    /** Whether a sheet wants places that are counted, so that the meeting has to be held first. */
    public boolean wantsPlaces(long meetingId, Sheet sheet) {
        return !sheet.empty() && !places.countedIn(meetingId, sheet).isEmpty();
    }

    /** The choices of a new registration for which there is no place left. */
    public Set<Choice> gone(long meetingId, Sheet wanted) {
        return wanted.empty() ? Set.of() : places.gone(meetingId, Set.of(), places.countedIn(meetingId, wanted));
    }

    /** The same of one that holds some places already. */
    public Set<Choice> gone(long meetingId, long registrationId, Sheet wanted) {
        return wanted.empty()
                ? Set.of()
                : places.gone(meetingId, places.heldBy(registrationId), places.countedIn(meetingId, wanted));
    }

    /** Writes the answers of a new registration, if there are any. */
    public void first(long meetingId, long registrationId, Sheet sheet) {
        if (!sheet.empty()) {
            keep(meetingId, registrationId, sheet);
        }
    }

    /** Writes the answers in place of those before, with their files and places. */
    public void keep(long meetingId, long registrationId, Sheet sheet) {
        if (sheet.empty() && sheets.find(registrationId).isEmpty()) {
            return;
        }
        places.follow(meetingId, registrationId, places.countedIn(meetingId, sheet));
        sheets.keep(registrationId, meetingId, json.write(sheet), clock.instant());
        var wanted = filesIn(meetingId, sheet);
        if (!wanted.isEmpty()) {
            files.claim(meetingId, registrationId, wanted);
        }
        var left = new HashSet<>(files.of(registrationId));
        left.removeAll(wanted);
        if (!left.isEmpty()) {
            files.remove(left);
        }
    }

    /** Has the files of answers that are only asked for wait with the registration. */
    public void setAside(long meetingId, long registrationId, Sheet wanted) {
        var ids = filesIn(meetingId, wanted);
        if (!ids.isEmpty()) {
            files.claim(meetingId, registrationId, ids);
        }
    }

    /** Gives the places back; the answers stay as they were. */
    public void release(long registrationId) {
        sheets.find(registrationId).ifPresent(row -> places.follow(row.meetingId(), registrationId, Set.of()));
    }

    /** Takes them again, as far as they are there still; a choice whose places are gone is no answer any more. */
    public void takeAgain(long registrationId) {
        sheets.find(registrationId).ifPresent(row -> {
            var sheet = json.read(row.answers(), Sheet.class);
            var gone = gone(row.meetingId(), registrationId, sheet);
            var left = sheet.without(gone);
            places.follow(row.meetingId(), registrationId, places.countedIn(row.meetingId(), left));
            if (!gone.isEmpty()) {
                sheets.keep(registrationId, row.meetingId(), json.write(left), clock.instant());
            }
        });
    }

    private Set<String> filesIn(long meetingId, Sheet sheet) {
        if (sheet.empty()) {
            return Set.of();
        }
        var questions = forms.everAsked(meetingId).stream()
                .filter(question -> question.kind() == QuestionKind.FILE)
                .map(Question::id)
                .collect(Collectors.toSet());
        return questions.isEmpty() ? Set.of() : sheet.files(questions);
    }
}
