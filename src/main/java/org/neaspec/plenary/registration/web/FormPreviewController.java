package org.neaspec.plenary.registration.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.form.CategoryNames;
import org.neaspec.plenary.form.FormPaths;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.form.web.QuestionParts;
import org.neaspec.plenary.form.web.QuestionParts.Wish;
import org.neaspec.plenary.form.web.QuestionsPart;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Pages;

/** The form in the making, or an earlier version of it, as people of one category see it: with the standard fields around it. */
@Controller("/organise/meetings/{slug}/form/preview")
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SETTINGS)
class FormPreviewController {

    private final Meetings meetings;
    private final Forms forms;
    private final QuestionParts parts;
    private final CategoryNames categories;
    private final RegistrationPages maker;
    private final Messages messages;
    private final Pages pages;

    FormPreviewController(
            Meetings meetings,
            Forms forms,
            QuestionParts parts,
            CategoryNames categories,
            RegistrationPages maker,
            Messages messages,
            Pages pages) {
        this.meetings = meetings;
        this.maker = maker;
        this.forms = forms;
        this.parts = parts;
        this.categories = categories;
        this.messages = messages;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(
            HttpRequest<?> request,
            String slug,
            Organiser organiser,
            @Nullable @QueryValue String as,
            @Nullable @QueryValue String version) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        var all = categories.all();
        var chosen = all.stream()
                .map(CategoryNames.Named::name)
                .filter(name -> name.equals(as))
                .findFirst()
                .orElse(all.get(0).name());
        var form = form(meeting, version);
        return pages.ok(
                request,
                "registration/preview",
                new FormPreviewPage(
                        meeting.title(),
                        FormPaths.form(slug),
                        FormPaths.preview(slug),
                        version == null ? "" : version,
                        version == null
                                ? words("form.preview.draft")
                                : messages.text(Locale.ENGLISH, "form.organise.version", form.number()),
                        all.stream()
                                .map(one -> Choice.of(
                                        one.name(),
                                        words(one.messageKey()),
                                        one.name().equals(chosen)))
                                .toList(),
                        fields(meeting, chosen, part(form, chosen, When.AT_REGISTRATION)),
                        part(form, chosen, When.LATER)));
    }

    private RegistrationPage fields(MeetingFacts meeting, String category, QuestionsPart questions) {
        var known = new Visit.Known("", "", "", "", "", "", category, "");
        return maker.toRegister(
                Visit.open(meeting),
                RegistrationForm.knowing(known, null),
                new RegistrationPages.Extra(questions, List.of(), null),
                FormErrors.none(),
                false);
    }

    private FormVersion form(MeetingFacts meeting, @Nullable String version) {
        if (version == null) {
            var draft = forms.draft(meeting.id());
            return new FormVersion(meeting.id(), draft.basedOn(), draft.content(), Instant.EPOCH, "");
        }
        return (version.matches("\\d{1,6}")
                        ? forms.version(meeting.id(), Integer.parseInt(version))
                        : Optional.<FormVersion>empty())
                .orElseThrow(NoSuchPage::new);
    }

    private QuestionsPart part(FormVersion form, String category, When when) {
        return parts.of(
                form,
                new Wish(question -> question.when() == when, category, Sheet.EMPTY, Typed.NOTHING, Map.of(), Set.of()),
                when == When.LATER
                        ? form.content().questions().stream()
                                .filter(question -> question.isFor(category))
                                .map(Question::id)
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
