package org.neaspec.plenary.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * The words of one kind of mail.
 *
 * @param seen the version of these words, to be sent along; 0 for the standard text
 * @param changed who changed them and when; null for the standard text
 * @param overtaken whether somebody else changed them meanwhile
 * @param people whose data a preview can show
 */
record MailTextPage(
        String meeting,
        String listPath,
        String path,
        String kindKey,
        String subject,
        String body,
        int seen,
        @Nullable String changed,
        boolean overtaken,
        String standardSubject,
        String standardBody,
        List<Mark> marks,
        List<Choice> people,
        FormErrors errors) {

    /** A placeholder as it is written, and what it stands for. */
    record Mark(String written, String whatKey) {}
}
