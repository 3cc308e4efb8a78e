package org.neaspec.plenary.mail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of mail that a meeting writes, and whose words each has. */
record MailTextsPage(String meeting, String meetingPath, List<Group> groups) {

    record Group(String titleKey, List<Line> lines) {}

    /** @param changed who changed it and when; null for the standard text */
    record Line(
            String href,
            String kindKey,
            String subject,
            @Nullable String changed) {}
}
