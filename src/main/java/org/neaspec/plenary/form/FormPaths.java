package org.neaspec.plenary.form;

import org.neaspec.plenary.meeting.MeetingPaths;

/** The addresses of a meeting's questions, all of them for staff. */
public final class FormPaths {

    private FormPaths() {}

    public static String form(String slug) {
        return MeetingPaths.questions(slug);
    }

    public static String sections(String slug) {
        return form(slug) + "/sections";
    }

    public static String section(String slug, String id) {
        return sections(slug) + "/" + id;
    }

    public static String newQuestion(String slug) {
        return form(slug) + "/questions/new";
    }

    public static String question(String slug, String id) {
        return form(slug) + "/questions/" + id;
    }

    public static String publication(String slug) {
        return form(slug) + "/publication";
    }

    public static String preview(String slug) {
        return form(slug) + "/preview";
    }

    /** Who has not answered yet what was asked. */
    public static String awaited(String slug) {
        return form(slug) + "/awaited";
    }
}
