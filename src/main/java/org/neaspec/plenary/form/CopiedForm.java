package org.neaspec.plenary.form;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.MeetingCopied;

/**
 * The next edition begins with the questions of the one before, as a draft that nobody has published: those in the making there,
 * or else those in force.
 */
@Singleton
class CopiedForm {

    private final FormRepository repository;
    private final Forms forms;
    private final FormJson json;
    private final Clock clock;

    CopiedForm(FormRepository repository, Forms forms, FormJson json, Clock clock) {
        this.repository = repository;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void copied(MeetingCopied fact) {
        var content = forms.draft(fact.earlierId()).content();
        if (!content.sections().isEmpty()) {
            repository.begin(fact.meetingId(), 0, json.write(content), clock.instant(), Actor.SERVER.name());
        }
    }
}
