package org.neaspec.plenary.registration.web;

import java.util.List;
import org.neaspec.plenary.form.web.QuestionsPart;
import org.neaspec.plenary.web.Choice;

/**
 * A form as people of one category will see it.
 *
 * @param fields the standard fields, with the questions asked at registration among them
 * @param later the questions asked of those who are confirmed
 */
record FormPreviewPage(
        String meetingTitle,
        String formPath,
        String path,
        String version,
        String shown,
        List<Choice> categories,
        RegistrationPage fields,
        QuestionsPart later) {}
