package org.neaspec.plenary.form.web;

import java.util.List;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * One question in the making.
 *
 * @param fresh whether it is a new one
 * @param overtaken whether a colleague changed the form meanwhile; what was typed is still here
 */
record QuestionPage(
        String meetingTitle,
        String formPath,
        String action,
        String previewPath,
        boolean fresh,
        boolean overtaken,
        int state,
        QuestionKind kind,
        String kindName,
        QuestionForm form,
        List<Choice> sections,
        List<Choice> whens,
        List<Choice> categories,
        List<Choice> files,
        List<Choice> sources,
        List<Choice> rules,
        int mostMegabytes,
        int mostCompanions,
        int mostCharacters,
        FormErrors errors) {

    public boolean choices() {
        return kind.offersChoices();
    }

    public boolean number() {
        return kind == QuestionKind.NUMBER;
    }

    public boolean words() {
        return kind == QuestionKind.TEXT || kind == QuestionKind.LONG_TEXT;
    }

    public boolean file() {
        return kind == QuestionKind.FILE;
    }

    public boolean companions() {
        return kind == QuestionKind.COMPANIONS;
    }

    public boolean consent() {
        return kind == QuestionKind.CONSENT;
    }
}
