package org.neaspec.plenary.registration;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written to somebody who registered. A later room knows; the page of a registration only asks. */
public interface MailsToPerson {

    /** The newest mails, newest first. */
    List<Line> newest(String slug, long registrationId, int count, ZoneId zone);

    /** Where all of them are. */
    String path(String slug, String reference);

    /**
     * One mail.
     *
     * @param answer what the mail server said last, or null
     */
    record Line(
            String href,
            String subject,
            String stateKey,
            String look,
            String when,
            @Nullable String answer) {}
}
