package org.neaspec.plenary.mail;

import java.util.ArrayList;
import java.util.List;
import org.neaspec.plenary.shared.PlainText;

/** Looks at words before they are kept: nothing that is written like a placeholder goes out as it stands. */
public final class CheckWording {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_BODY = 4000;

    /**
     * What is wrong, and where.
     *
     * @param field subject or body
     */
    public record Fault(String field, String messageKey, List<Object> values) {}

    private CheckWording() {}

    public static List<Fault> of(MailKind kind, MailWording wording) {
        List<Fault> faults = new ArrayList<>();
        if (!PlainText.says(wording.subject())) {
            faults.add(new Fault("subject", "mail.texts.error.subject", List.of()));
        } else if (PlainText.length(wording.subject()) > LONGEST_SUBJECT) {
            faults.add(new Fault("subject", "web.form.text.long", List.of(LONGEST_SUBJECT)));
        } else if (wording.linkInSubject()) {
            faults.add(new Fault("subject", "mail.texts.error.linkInSubject", List.of()));
        }
        if (!PlainText.says(wording.body())) {
            faults.add(new Fault("body", "mail.texts.error.body", List.of()));
        } else if (PlainText.length(wording.body()) > LONGEST_BODY) {
            faults.add(new Fault("body", "web.form.text.long", List.of(LONGEST_BODY)));
        }
        var offered = StandardWords.offered(kind);
        MailWording.unknown(wording.subject(), offered).stream()
                .findFirst()
                .ifPresent(unknown ->
                        faults.add(new Fault("subject", "mail.texts.error.unknown", List.of(unknown.written()))));
        MailWording.unknown(wording.body(), offered).stream()
                .findFirst()
                .ifPresent(unknown -> faults.add(
                        new Fault("body", "mail.texts.error.unknownAt", List.of(unknown.written(), unknown.line()))));
        return faults;
    }
}
