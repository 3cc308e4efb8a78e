package org.neaspec.plenary.web;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.MeetingRights;

/** Tells the shell who is signed in, for the bar at the top of a page. */
public interface ShellFacts {

    /** The one signed in with this request, or null. Called on a blocking thread, or on errors from any thread. */
    @Nullable
    SignedIn signedIn(HttpRequest<?> request);

    /**
     * A name for the bar, and whether it leads to the organisers' pages.
     *
     * @param rights what he or she may do at the meeting that the page is about
     */
    record SignedIn(String name, boolean organiser, MeetingRights rights) {}
}
