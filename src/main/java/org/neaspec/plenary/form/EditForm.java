package org.neaspec.plenary.form;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.neaspec.plenary.audit.Actor;

/** Changes the form in the making. Nobody outside the staff sees anything of it before it is published. */
@Singleton
public class EditForm {

    private final FormRepository repository;
    private final Forms forms;
    private final FormJson json;
    private final Clock clock;

    EditForm(FormRepository repository, Forms forms, FormJson json, Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Outcome {

        record Saved(FormDraft draft) implements Outcome {}

        /** A colleague changed the form since it was shown; nothing was written. */
        record Overtaken(FormDraft draft) implements Outcome {}
    }

    /** @param seen the state in which the form was shown */
    @Transactional
    public Outcome perform(long meetingId, int seen, UnaryOperator<FormContent> act, Actor by) {
        var shown = forms.draft(meetingId);
        repository.begin(meetingId, shown.basedOn(), json.write(shown.content()), clock.instant(), by.name());
        var draft = forms.draft(repository.lockDraft(meetingId).orElseThrow());
        if (draft.state() != seen) {
            return new Outcome.Overtaken(draft);
        }
        var content = act.apply(draft.content());
        if (!content.equals(draft.content())) {
            repository.change(meetingId, seen, json.write(content), clock.instant(), by.name());
        }
        return new Outcome.Saved(forms.draft(meetingId));
    }
}
