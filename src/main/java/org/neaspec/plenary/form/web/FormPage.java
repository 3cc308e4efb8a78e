package org.neaspec.plenary.form.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The questions of a meeting, where organisers write them.
 *
 * @param state of the form in the making, which every change must have seen
 * @param standing what is in force, in words
 * @param news whether the form in the making says something else than the one in force
 */
record FormPage(
        String meetingTitle,
        String meetingPath,
        int state,
        String standing,
        boolean news,
        List<SectionLine> sections,
        List<Choice> kinds,
        List<Problem> problems,
        List<VersionLine> versions,
        String newSectionTitle,
        String sectionsPath,
        String newQuestionPath,
        String publicationPath,
        String previewPath,
        String awaitedPath,
        FormErrors errors) {

    /** @param open whether it is being changed, and could not be saved as it was typed */
    record SectionLine(
            String id,
            String path,
            String title,
            @Nullable String text,
            boolean open,
            boolean first,
            boolean last,
            List<QuestionLine> questions) {

        public String titleField() {
            return "title-" + id;
        }

        public String textField() {
            return "text-" + id;
        }
    }

    /** @param facts its kind, when it is asked, and of whom */
    record QuestionLine(
            String id,
            String path,
            String label,
            String facts,
            String only,
            boolean required,
            boolean first,
            boolean last,
            List<String> places) {}

    record Problem(String label, String path, String key) {}

    record VersionLine(String name, String when, String path) {}
}
