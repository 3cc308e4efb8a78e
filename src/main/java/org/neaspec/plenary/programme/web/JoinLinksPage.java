package org.neaspec.plenary.programme.web;

import java.util.List;
import org.neaspec.plenary.web.FormErrors;

/** Where a meeting and its sessions are joined from afar, for those who keep the links. */
record JoinLinksPage(
        FormErrors errors, String title, String path, String meetingHref, Line whole, List<Line> sessions) {

    /**
     * A link.
     *
     * @param name of its field
     * @param seen what stood there when the page was made
     * @param restricted whether the meeting's link is not used for it
     */
    record Line(
            String name, String seenName, String title, String when, String value, String seen, boolean restricted) {}
}
