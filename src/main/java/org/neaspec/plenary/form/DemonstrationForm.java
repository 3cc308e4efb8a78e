package org.neaspec.plenary.form;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.Paper;

/** Gives the demonstration meeting a few questions, once it is there and nobody has written any. */
@Singleton
class DemonstrationForm {

    private static final String PAPER = "/demo/demo-policy-dialogue-questions.yaml";

    private final Meetings meetings;
    private final Forms forms;
    private final EditForm edit;
    private final PublishForm publish;

    DemonstrationForm(Meetings meetings, Forms forms, EditForm edit, PublishForm publish) {
        this.meetings = meetings;
        this.forms = forms;
        this.edit = edit;
        this.publish = publish;
    }

    /** After the meetings themselves. */
    @EventListener
    @Order(1)
    void load(StartupEvent started) {
        Paper paper = read();
        meetings.find(paper.text("meeting"))
                .filter(MeetingFacts::demonstration)
                .filter(meeting -> untouched(forms.draft(meeting.id())))
                .ifPresent(meeting -> add(meeting, content(paper)));
    }

    private static boolean untouched(FormDraft draft) {
        return draft.state() == 0 && draft.content().sections().isEmpty();
    }

    private void add(MeetingFacts meeting, FormContent content) {
        try {
            edit.perform(meeting.id(), 0, before -> content, Actor.SERVER);
            publish.publish(meeting, forms.draft(meeting.id()).state(), Actor.SERVER);
        } catch (RuntimeException e) {
            // Another node was first.
            if (!DuplicateKey.isCause(e)) {
                throw e;
            }
        }
    }

    static FormContent content(Paper paper) {
        return new FormContent(paper.papers("sections").stream()
                .map(section -> new Section(
                        Question.newId(),
                        section.text("title"),
                        section.textOrNull("text"),
                        section.papers("questions").stream()
                                .map(DemonstrationForm::question)
                                .toList()))
                .toList());
    }

    private static Question question(Paper paper) {
        return new Question(
                paper.text("id"),
                paper.one(QuestionKind.class, "kind"),
                paper.text("label"),
                paper.textOrNull("hint"),
                paper.flag("required"),
                Optional.ofNullable(paper.oneOrNull(When.class, "when")).orElse(When.AT_REGISTRATION),
                List.of(),
                condition(paper),
                paper.papers("options").stream()
                        .map(option -> new Option(option.text("id"), option.text("label"), null))
                        .toList(),
                new Limits(null, null, null, paper.numberOrNull("companions"), null, List.of()),
                null);
    }

    private static @Nullable Condition condition(Paper paper) {
        var condition = paper.in("shown if");
        return paper.has("shown if")
                ? new Condition(condition.text("question"), Condition.Rule.IS, condition.text("value"))
                : null;
    }

    private static Paper read() {
        try (InputStream stream = Objects.requireNonNull(DemonstrationForm.class.getResourceAsStream(PAPER), PAPER)) {
            return Paper.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
