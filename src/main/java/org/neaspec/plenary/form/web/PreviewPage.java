package org.neaspec.plenary.form.web;

import java.util.List;
import org.neaspec.plenary.web.Choice;

/** A form as people of one category will see it. */
record PreviewPage(
        String meetingTitle,
        String formPath,
        String path,
        String version,
        String shown,
        List<Choice> categories,
        QuestionsPart atRegistration,
        QuestionsPart later) {}
