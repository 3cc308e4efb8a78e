package org.neaspec.plenary.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done to a form in the making: each act makes another form of it. */
public final class FormEdit {

    private FormEdit() {}

    public static FormContent addSection(FormContent form, String title, @Nullable String text) {
        List<Section> sections = new ArrayList<>(form.sections());
        sections.add(new Section(Question.newId(), title, text, List.of()));
        return new FormContent(sections);
    }

    public static FormContent changeSection(FormContent form, String id, String title, @Nullable String text) {
        return new FormContent(form.sections().stream()
                .map(section -> section.id().equals(id) ? new Section(id, title, text, section.questions()) : section)
                .toList());
    }

    /** Removes a section with the questions in it. */
    public static FormContent removeSection(FormContent form, String id) {
        return new FormContent(form.sections().stream()
                .filter(section -> !section.id().equals(id))
                .toList());
    }

    public static FormContent moveSection(FormContent form, String id, boolean up) {
        List<Section> sections = new ArrayList<>(form.sections());
        form.section(id).ifPresent(section -> swap(sections, sections.indexOf(section), up));
        return new FormContent(sections);
    }

    /** Writes a question, at its place if it stays in its section, else at the end of the section given. */
    public static FormContent putQuestion(FormContent form, String sectionId, Question question) {
        boolean stays = form.holding(question.id())
                .filter(section -> section.id().equals(sectionId))
                .isPresent();
        if (stays) {
            return new FormContent(form.sections().stream()
                    .map(section -> section.with(section.questions().stream()
                            .map(old -> old.id().equals(question.id()) ? question : old)
                            .toList()))
                    .toList());
        }
        return new FormContent(removeQuestion(form, question.id()).sections().stream()
                .map(section -> section.id().equals(sectionId) ? section.with(and(section, question)) : section)
                .toList());
    }

    public static FormContent removeQuestion(FormContent form, String id) {
        return new FormContent(form.sections().stream()
                .map(section -> section.with(section.questions().stream()
                        .filter(question -> !question.id().equals(id))
                        .toList()))
                .toList());
    }

    /** Moves a question up or down; at the edge of its section it goes over into the next one. */
    public static FormContent moveQuestion(FormContent form, String id, boolean up) {
        Optional<Section> home = form.holding(id);
        if (home.isEmpty()) {
            return form;
        }
        List<Question> questions = new ArrayList<>(home.get().questions());
        var question = form.find(id).orElseThrow();
        int at = questions.indexOf(question);
        if (up ? at > 0 : at < questions.size() - 1) {
            swap(questions, at, up);
            var moved = home.get().with(questions);
            return new FormContent(form.sections().stream()
                    .map(section -> section.id().equals(moved.id()) ? moved : section)
                    .toList());
        }
        int neighbour = form.sections().indexOf(home.get()) + (up ? -1 : 1);
        if (neighbour < 0 || neighbour >= form.sections().size()) {
            return form;
        }
        var target = form.sections().get(neighbour);
        List<Question> there = new ArrayList<>(target.questions());
        there.add(up ? there.size() : 0, question);
        return new FormContent(removeQuestion(form, id).sections().stream()
                .map(section -> section.id().equals(target.id()) ? target.with(there) : section)
                .toList());
    }

    private static List<Question> and(Section section, Question question) {
        List<Question> questions = new ArrayList<>(section.questions());
        questions.add(question);
        return questions;
    }

    private static <T> void swap(List<T> list, int at, boolean up) {
        int other = at + (up ? -1 : 1);
        if (other >= 0 && other < list.size()) {
            T moved = list.remove(at);
            list.add(other, moved);
        }
    }
}
