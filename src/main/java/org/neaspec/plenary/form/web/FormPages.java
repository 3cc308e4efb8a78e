package org.neaspec.plenary.form.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neaspec.plenary.form.Choice;
import org.neaspec.plenary.form.ChoicePlaces;
import org.neaspec.plenary.form.FormContent;
import org.neaspec.plenary.form.FormPaths;
import org.neaspec.plenary.form.FormProblem;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.Section;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page together on which a meeting's questions are written. */
@Singleton
class FormPages {

    private final Forms forms;
    private final ChoicePlaces places;
    private final QuestionParts parts;
    private final Messages messages;

    FormPages(Forms forms, ChoicePlaces places, QuestionParts parts, Messages messages) {
        this.forms = forms;
        this.places = places;
        this.parts = parts;
        this.messages = messages;
    }

    /**
     * A section as it was typed, where it could not be saved.
     *
     * @param id empty for a new one
     */
    record TypedSection(String id, String title, String text) {

        static final TypedSection NONE = new TypedSection("", "", "");
    }

    FormPage of(MeetingFacts meeting, FormErrors errors, TypedSection typed) {
        var slug = meeting.slug();
        var draft = forms.draft(meeting.id());
        var versions = forms.versions(meeting.id());
        var content = draft.content();
        var present = versions.isEmpty() ? FormContent.EMPTY : versions.get(0).content();
        var counted = places.at(meeting.id());
        return new FormPage(
                meeting.title(),
                MeetingPaths.meeting(slug),
                draft.state(),
                versions.isEmpty()
                        ? words("form.organise.none")
                        : words(
                                "form.organise.inForce",
                                versions.get(0).number(),
                                Moments.moment(versions.get(0).publishedAt(), meeting.zoneOrUtc()),
                                versions.get(0).publishedBy()),
                !content.equals(present),
                sections(slug, content, counted, typed),
                Arrays.stream(QuestionKind.values())
                        .map(kind -> org.neaspec.plenary.web.Choice.of(
                                kind.name(), words(kind.messageKey()), kind == QuestionKind.TEXT))
                        .toList(),
                FormProblem.in(content).stream()
                        .map(problem -> new FormPage.Problem(
                                problem.label(), FormPaths.question(slug, problem.question()), problem.key()))
                        .toList(),
                versions.stream().map(version -> line(meeting, version)).toList(),
                typed.id().isEmpty() ? typed.title() : "",
                FormPaths.sections(slug),
                FormPaths.newQuestion(slug),
                FormPaths.publication(slug),
                FormPaths.preview(slug),
                FormPaths.awaited(slug),
                errors);
    }

    private FormPage.VersionLine line(MeetingFacts meeting, FormVersion version) {
        return new FormPage.VersionLine(
                words("form.organise.version", version.number()),
                words(
                        "form.organise.publishedBy",
                        Moments.moment(version.publishedAt(), meeting.zoneOrUtc()),
                        version.publishedBy()),
                FormPaths.preview(meeting.slug()) + "?version=" + version.number());
    }

    private List<FormPage.SectionLine> sections(
            String slug, FormContent content, Map<Choice, ChoicePlaces.Places> counted, TypedSection typed) {
        List<FormPage.SectionLine> lines = new ArrayList<>();
        for (Section section : content.sections()) {
            var open = section.id().equals(typed.id());
            lines.add(new FormPage.SectionLine(
                    section.id(),
                    FormPaths.section(slug, section.id()),
                    open ? typed.title() : section.title(),
                    open ? typed.text() : section.text(),
                    open,
                    lines.isEmpty(),
                    lines.size() == content.sections().size() - 1,
                    section.questions().stream()
                            .map(question -> line(slug, content, question, counted))
                            .toList()));
        }
        return lines;
    }

    private FormPage.QuestionLine line(
            String slug, FormContent content, Question question, Map<Choice, ChoicePlaces.Places> counted) {
        var all = content.questions();
        List<String> facts = new ArrayList<>();
        facts.add(words(question.kind().messageKey()));
        facts.add(words(question.when().messageKey()));
        if (!question.categories().isEmpty()) {
            facts.add(words("form.only.categories", parts.categories(question)));
        }
        return new FormPage.QuestionLine(
                question.id(),
                FormPaths.question(slug, question.id()),
                question.label(),
                String.join(" · ", facts),
                parts.condition(content, question),
                question.required(),
                all.get(0).equals(question),
                all.get(all.size() - 1).equals(question),
                question.options().stream()
                        .filter(option -> option.places() != null)
                        .map(option -> {
                            var standing = counted.get(new Choice(question.id(), option.id()));
                            return words(
                                    "form.organise.places",
                                    option.label(),
                                    standing == null ? 0 : standing.taken(),
                                    String.valueOf(option.places()));
                        })
                        .toList());
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
