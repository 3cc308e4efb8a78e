package org.neaspec.plenary.privacy.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.privacy.Retention;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/**
 * How long what is kept, as it is filled in: text, whatever it says; an empty field keeps for good.
 *
 * @param previewOnly whether it is only to be seen what it would mean
 */
record RetentionForm(
        String needs,
        String answers,
        String contact,
        String identity,
        String focal,
        String version,
        boolean previewOnly) {

    static RetentionForm of(Form form) {
        return new RetentionForm(
                form.text("needs"),
                form.text("answers"),
                form.text("contact"),
                form.text("identity"),
                form.text("focal"),
                form.text("version"),
                form.has("preview"));
    }

    static RetentionForm of(Retention retention) {
        return new RetentionForm(
                text(retention.needs()),
                text(retention.answers()),
                text(retention.contact()),
                text(retention.identity()),
                text(retention.focal()),
                Integer.toString(retention.version()),
                false);
    }

    /** The retention; null where something has to be put right, said at its field. */
    @Nullable
    Retention read(FormErrors errors) {
        Integer forNeeds = days(needs, "needs", errors);
        Integer forAnswers = days(answers, "answers", errors);
        Integer forContact = days(contact, "contact", errors);
        Integer forIdentity = days(identity, "identity", errors);
        Integer forFocal = days(focal, "focal", errors);
        if (!version.matches("\\d{1,9}")) {
            errors.add("needs", "privacy.page.error.overtaken");
        }
        return errors.any()
                ? null
                : new Retention(forNeeds, forAnswers, forContact, forIdentity, forFocal, Integer.parseInt(version));
    }

    private static @Nullable Integer days(String text, String field, FormErrors errors) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}")) {
            errors.add(field, "privacy.page.error.days", Integer.toString(Retention.MOST_DAYS));
            return null;
        }
        return Integer.valueOf(text);
    }

    private static String text(@Nullable Integer days) {
        return days == null ? "" : days.toString();
    }
}
