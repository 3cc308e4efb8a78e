package org.neaspec.plenary.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.MeetingRights;

/**
 * What the layout prints around a page; templates reach it as {@code shell}.
 *
 * @param sendsMail whether mails leave the site
 * @param viewerName who is signed in, or null
 * @param organiser whether the bar leads to the organisers' pages
 * @param rights what the one signed in may do at the meeting that the page is about
 * @param formToken the form token of this visitor, made when first printed
 * @param notice one sentence about what just happened, or null
 * @param currentPath path of this page, without its query
 * @param tabs the pages about the same meeting, where staff work on one
 */
public record Shell(
        String siteName,
        Locale locale,
        String baseUrl,
        boolean sendsMail,
        @Nullable String viewerName,
        boolean organiser,
        MeetingRights rights,
        FormToken formToken,
        @Nullable String notice,
        String currentPath,
        StaffTabs.Bar tabs,
        String stylesheet,
        String script,
        String icon) {

    public String lang() {
        return locale.toLanguageTag();
    }

    /** Where the other static files are. */
    public String assets() {
        return script.substring(0, script.lastIndexOf('/') + 1);
    }

    /** The value of the hidden field {@code csrfToken}. */
    public String csrfToken() {
        return formToken.value();
    }
}
