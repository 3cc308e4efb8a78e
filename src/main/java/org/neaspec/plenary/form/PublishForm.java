package org.neaspec.plenary.form;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Puts the form in the making into force, as a version of its own. Earlier versions stay as they are. */
@Singleton
public class PublishForm {

    private final FormRepository repository;
    private final Forms forms;
    private final ChoicePlaces places;
    private final FormJson json;
    private final AuditTrail audit;
    private final Clock clock;

    PublishForm(
            FormRepository repository, Forms forms, ChoicePlaces places, FormJson json, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.places = places;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        record Published(int number) implements Outcome {}

        /** The form says nothing else than the version in force. */
        record NothingNew() implements Outcome {}

        /** A colleague changed the form since it was shown. */
        record Overtaken() implements Outcome {}

        /** It cannot be asked like this. */
        record Unsound(List<FormProblem> problems) implements Outcome {}
    }

    /** @param seen the state in which the form was shown */
    @Transactional
    public Outcome publish(MeetingFacts meeting, int seen, Actor by) {
        var row = repository.lockDraft(meeting.id());
        if (row.isEmpty()) {
            return new Outcome.NothingNew();
        }
        var draft = forms.draft(row.get());
        if (draft.state() != seen) {
            return new Outcome.Overtaken();
        }
        var present = forms.of(meeting.id());
        if (draft.content().equals(present.content())) {
            return new Outcome.NothingNew();
        }
        var problems = FormProblem.in(draft.content());
        if (!problems.isEmpty()) {
            return new Outcome.Unsound(problems);
        }
        int number = present.number() + 1;
        repository.publish(meeting.id(), number, json.write(draft.content()), clock.instant(), by.name());
        repository.rebase(meeting.id(), number);
        places.set(meeting.id(), draft.content());
        audit.record(by, "form.published", meeting.code(), Integer.toString(number));
        return new Outcome.Published(number);
    }
}
