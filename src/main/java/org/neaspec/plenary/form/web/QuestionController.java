package org.neaspec.plenary.form.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.form.CategoryNames;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.EditForm;
import org.neaspec.plenary.form.FormContent;
import org.neaspec.plenary.form.FormDraft;
import org.neaspec.plenary.form.FormEdit;
import org.neaspec.plenary.form.FormPaths;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Limits;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.Section;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.FileKind;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** One question of a meeting's form: written, changed, moved, removed. */
@Controller("/organise/meetings/{slug}/form/questions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class QuestionController {

    private static final String VIEW = "form/question";

    private final FormDesk desk;
    private final Forms forms;
    private final QuestionCheck check;
    private final QuestionParts parts;
    private final CategoryNames categories;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;

    QuestionController(
            FormDesk desk,
            Forms forms,
            QuestionCheck check,
            QuestionParts parts,
            CategoryNames categories,
            Messages messages,
            Notices notices,
            Pages pages) {
        this.desk = desk;
        this.forms = forms;
        this.check = check;
        this.parts = parts;
        this.categories = categories;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<?> fresh(
            HttpRequest<?> request,
            String slug,
            Organiser organiser,
            @Nullable @QueryValue String kind,
            @Nullable @QueryValue String section) {
        var meeting = desk.meeting(slug);
        var draft = forms.draft(meeting.id());
        var chosen = QuestionKind.named(kind == null ? "" : kind).orElse(QuestionKind.TEXT);
        return pages.ok(
                request,
                VIEW,
                page(
                        meeting,
                        draft,
                        null,
                        chosen,
                        QuestionForm.empty(section == null ? "" : section),
                        false,
                        FormErrors.none()));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String slug, Form form, Organiser organiser) {
        var kind = QuestionKind.named(form.text("kind")).orElseThrow(NoSuchPage::new);
        return write(request, desk.meeting(slug), null, kind, form, organiser);
    }

    @Get("/{id}")
    HttpResponse<?> show(HttpRequest<?> request, String slug, String id, Organiser organiser) {
        var meeting = desk.meeting(slug);
        var draft = forms.draft(meeting.id());
        var question = draft.content().find(id).orElseThrow(NoSuchPage::new);
        var form = QuestionForm.of(
                draft.content().holding(id).orElseThrow().id(), question, sought(draft.content(), question));
        return pages.ok(request, VIEW, page(meeting, draft, question, question.kind(), form, false, FormErrors.none()));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        var meeting = desk.meeting(slug);
        var question = forms.draft(meeting.id()).content().find(id).orElseThrow(NoSuchPage::new);
        return write(request, meeting, question, question.kind(), form, organiser);
    }

    @Post("/{id}/place")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        var up = form.text("to").equals("up");
        return desk.act(
                request,
                desk.meeting(slug),
                form,
                organiser,
                content -> FormEdit.moveQuestion(known(content, id), id, up),
                "form.organise.moved");
    }

    @Post("/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(HttpRequest<?> request, String slug, String id, Form form, Organiser organiser) {
        return desk.act(
                request,
                desk.meeting(slug),
                form,
                organiser,
                content -> FormEdit.removeQuestion(known(content, id), id),
                "form.organise.removed");
    }

    private HttpResponse<?> write(
            HttpRequest<?> request,
            MeetingFacts meeting,
            @Nullable Question old,
            QuestionKind kind,
            Form form,
            Organiser organiser) {
        var draft = forms.draft(meeting.id());
        var typed = QuestionForm.of(form);
        var errors = form.refuseRepeated(FormErrors.none());
        var question = check.read(typed, kind, old, draft.content(), errors);
        if (question.isEmpty()) {
            return pages.with(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    request,
                    VIEW,
                    page(meeting, draft, old, kind, typed, false, errors));
        }
        var outcome = desk.perform(
                meeting, form, organiser, content -> FormEdit.putQuestion(content, typed.section(), question.get()));
        if (outcome instanceof EditForm.Outcome.Overtaken overtaken) {
            return pages.with(
                    HttpStatus.CONFLICT,
                    request,
                    VIEW,
                    page(meeting, overtaken.draft(), old, kind, typed, true, FormErrors.none()));
        }
        return notices.after(
                HttpResponse.seeOther(URI.create(FormPaths.form(meeting.slug()) + "#question-"
                        + question.get().id())),
                "form.organise.saved");
    }

    private static FormContent known(FormContent content, String id) {
        if (content.find(id).isEmpty()) {
            throw new NoSuchPage();
        }
        return content;
    }

    private String sought(FormContent content, Question question) {
        var condition = question.shownIf();
        return condition == null
                ? ""
                : content.find(condition.question())
                        .map(source -> parts.sought(source, condition))
                        .orElse("");
    }

    private QuestionPage page(
            MeetingFacts meeting,
            FormDraft draft,
            @Nullable Question old,
            QuestionKind kind,
            QuestionForm form,
            boolean overtaken,
            FormErrors errors) {
        var slug = meeting.slug();
        var content = draft.content();
        return new QuestionPage(
                meeting.title(),
                FormPaths.form(slug),
                old == null ? FormPaths.newQuestion(slug) : FormPaths.question(slug, old.id()),
                FormPaths.preview(slug),
                old == null,
                overtaken,
                draft.state(),
                kind,
                words(kind.messageKey()),
                form,
                content.sections().stream()
                        .map((Section section) -> Choice.of(
                                section.id(), section.title(), section.id().equals(form.section())))
                        .toList(),
                Arrays.stream(When.values())
                        .map(when -> Choice.of(
                                when.name(),
                                words(when.messageKey()),
                                when.name().equals(form.when())))
                        .toList(),
                categories.all().stream()
                        .map(one -> Choice.of(
                                one.name(),
                                words(one.messageKey()),
                                form.categories().contains(one.name())))
                        .toList(),
                Arrays.stream(FileKind.values())
                        .map(one ->
                                Choice.of(one.name(), one.name(), form.files().contains(one.name())))
                        .toList(),
                sources(content, old, form),
                Arrays.stream(Condition.Rule.values())
                        .map(rule -> Choice.of(
                                rule.name(),
                                words("form.rule." + rule.name()),
                                rule.name().equals(form.ifRule())))
                        .toList(),
                Limits.MOST_MEGABYTES,
                Limits.MOST_COMPANIONS,
                kind == QuestionKind.LONG_TEXT ? Limits.LONGEST_LONG_TEXT : Limits.LONGEST_TEXT,
                errors);
    }

    /** The questions before it. */
    private static List<Choice> sources(FormContent content, @Nullable Question old, QuestionForm form) {
        var questions = content.questions();
        int end = old == null ? questions.size() : questions.indexOf(old);
        return questions.subList(0, Math.max(0, end)).stream()
                .filter(question -> question.kind().decides())
                .map(question ->
                        Choice.of(question.id(), question.label(), question.id().equals(form.ifQuestion())))
                .toList();
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
