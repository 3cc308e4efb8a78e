package org.neaspec.plenary.form;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Questions of tests. */
@Singleton
public class FormScene {

    private final Forms forms;
    private final EditForm edit;
    private final PublishForm publish;
    private final FormFiles files;
    private final KeepAnswers keep;

    FormScene(Forms forms, EditForm edit, PublishForm publish, FormFiles files, KeepAnswers keep) {
        this.forms = forms;
        this.edit = edit;
        this.publish = publish;
        this.files = files;
        this.keep = keep;
    }

    /** Publishes a form of one section with these questions; answers its number. */
    public int publish(MeetingFacts meeting, Question... questions) {
        var content = new FormContent(List.of(new Section("section1", "Your visit", null, List.of(questions))));
        edit.perform(meeting.id(), forms.draft(meeting.id()).state(), before -> content, Actor.SERVER);
        var outcome = publish.publish(meeting, forms.draft(meeting.id()).state(), Actor.SERVER);
        return ((PublishForm.Outcome.Published) outcome).number();
    }

    public static Question text(String id, String label, boolean required) {
        return question(id, QuestionKind.TEXT, label, required, When.AT_REGISTRATION, null);
    }

    public static Question later(String id, String label) {
        return question(id, QuestionKind.TEXT, label, true, When.LATER, null);
    }

    public static Question file(String id, String label, When when) {
        return question(id, QuestionKind.FILE, label, false, when, null);
    }

    public static Question question(
            String id, QuestionKind kind, String label, boolean required, When when, Condition condition) {
        return new Question(id, kind, label, null, required, when, List.of(), condition, List.of(), null, null);
    }

    /** One choice of several, each option "id=label" or "id=label|places". */
    public static Question choice(String id, String label, boolean required, String... options) {
        return choices(id, QuestionKind.CHOICE, label, required, options);
    }

    public static Question choices(String id, QuestionKind kind, String label, boolean required, String... options) {
        return new Question(
                id,
                kind,
                label,
                null,
                required,
                When.AT_REGISTRATION,
                List.of(),
                null,
                Arrays.stream(options).map(FormScene::option).toList(),
                null,
                null);
    }

    private static Option option(String text) {
        var parts = text.split("[=|]", -1);
        return new Option(parts[0], parts[1], parts.length < 3 ? null : Integer.valueOf(parts[2]));
    }

    public static Question forOnly(Question question, String... categories) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.hint(),
                question.required(),
                question.when(),
                List.of(categories),
                question.shownIf(),
                question.options(),
                question.limits(),
                question.keepDays());
    }

    /** The same, forgotten so many days after the meeting. */
    public static Question keptFor(int days, Question question) {
        return new Question(
                question.id(),
                question.kind(),
                question.label(),
                question.hint(),
                question.required(),
                question.when(),
                question.categories(),
                question.shownIf(),
                question.options(),
                question.limits(),
                days);
    }

    /** What somebody answered in words, and the file that he or she sent. */
    @Transactional
    public void answered(MeetingFacts meeting, long registrationId, Question file, Map<String, String> words) {
        int version = forms.of(meeting.id()).number();
        var kept = (FormFiles.Outcome.Kept) files.take(
                meeting.id(), file, "letter.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        var given = words.entrySet().stream().map(word -> Given.of(word.getKey(), version, word.getValue()));
        var sent = Given.of(file.id(), version, kept.publicId(), "letter.png");
        keep.keep(
                meeting.id(),
                registrationId,
                new Sheet(Stream.concat(given, Stream.of(sent)).toList()));
    }

    /** A meeting with a question for a file, and the file that somebody sent: the ids of both. */
    @Transactional
    public List<String> sentFile(MeetingFacts meeting, long registrationId) {
        var question = file("qfile001", "Letter of your ministry", When.LATER);
        if (forms.of(meeting.id()).number() == 0) {
            publish(meeting, question);
        }
        var kept = (FormFiles.Outcome.Kept) files.take(
                meeting.id(), question, "letter.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        keep.keep(
                meeting.id(),
                registrationId,
                new Sheet(List.of(
                        Given.of(question.id(), forms.of(meeting.id()).number(), kept.publicId(), "letter.png"))));
        return List.of(question.id(), kept.publicId());
    }
}
