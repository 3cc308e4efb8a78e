package org.neaspec.plenary.api.web;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.api.ApiScope;
import org.neaspec.plenary.api.Bearer;
import org.neaspec.plenary.api.PulledRegistration;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Given;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Eligibility;
import org.neaspec.plenary.registration.RegistrationStatus;

/** Puts registrations together as a token may read them: the same few queries for any number of them. */
@Singleton
class RegistrationDetails {

    private final Eligibility eligibility;
    private final Programmes programmes;
    private final Forms forms;
    private final FormAnswers formAnswers;
    private final ApiDoor door;

    RegistrationDetails(
            Eligibility eligibility, Programmes programmes, Forms forms, FormAnswers formAnswers, ApiDoor door) {
        this.eligibility = eligibility;
        this.programmes = programmes;
        this.forms = forms;
        this.formAnswers = formAnswers;
        this.door = door;
    }

    List<RegistrationJson> of(List<PulledRegistration> rows, Bearer bearer, MeetingFacts meeting) {
        if (rows.isEmpty()) {
            return List.of();
        }
        boolean contacts = door.may(bearer, ApiScope.CONTACTS_READ, meeting);
        boolean needs = door.may(bearer, ApiScope.NEEDS_READ, meeting);
        boolean answers = door.may(bearer, ApiScope.ANSWERS_READ, meeting);
        var segments = programmes.segments(meeting.id());
        Map<Long, RegistrationStatus> states = new HashMap<>();
        rows.forEach(row -> states.put(row.id(), row.status()));
        Map<Long, Standing> standings = segments.isEmpty() ? Map.of() : eligibility.standings(meeting.id(), states);
        Map<Long, Sheet> sheets = answers ? formAnswers.sheets(states.keySet()) : Map.of();
        Map<String, QuestionKind> kinds = answers
                ? forms.everAsked(meeting.id()).stream().collect(Collectors.toMap(Question::id, Question::kind))
                : Map.of();
        return rows.stream()
                .map(row -> RegistrationJson.of(
                        row,
                        segments.stream()
                                .filter(segment -> admitted(meeting, segment, standings.get(row.id())))
                                .map(SegmentFacts::code)
                                .toList(),
                        contacts,
                        needs,
                        answers ? answers(sheets.getOrDefault(row.id(), Sheet.EMPTY), kinds) : null))
                .toList();
    }

    private boolean admitted(MeetingFacts meeting, SegmentFacts segment, @Nullable Standing standing) {
        return Admission.decide(Objects.requireNonNull(standing), programmes.occasion(meeting, segment))
                .admitted();
    }

    private static List<RegistrationJson.Answer> answers(Sheet sheet, Map<String, QuestionKind> kinds) {
        return sheet.answers().stream()
                .map(given -> new RegistrationJson.Answer(
                        given.question(),
                        given.version(),
                        values(given, kinds.get(given.question())),
                        given.companions().stream()
                                .map(one -> new RegistrationJson.Companion(one.name(), one.relation()))
                                .toList()))
                .toList();
    }

    /** Of a file only its name: it is opened on the pages of staff. */
    private static List<String> values(Given given, @Nullable QuestionKind kind) {
        return kind == QuestionKind.FILE ? given.values().stream().skip(1).toList() : given.values();
    }
}
