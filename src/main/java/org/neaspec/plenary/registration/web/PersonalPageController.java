package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Pages;
import org.neaspec.plenary.web.ReaderZone;

/** A person's own page, by the secret link mailed to him or her. */
@Controller("/my/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
class PersonalPageController {

    private final PersonalLinkGuard guard;
    private final Meetings meetings;
    private final PersonalPages personalPages;
    private final Pages pages;
    private final Site site;

    PersonalPageController(
            PersonalLinkGuard guard, Meetings meetings, PersonalPages personalPages, Pages pages, Site site) {
        this.guard = guard;
        this.meetings = meetings;
        this.personalPages = personalPages;
        this.pages = pages;
        this.site = site;
    }

    /** From here on the pages of this meeting show this browser what this person may see. */
    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        return guard.let(request, token, detail -> {
            var meeting = meetings.byId(detail.meetingId()).orElseThrow();
            return pages.ok(
                            request,
                            "registration/my",
                            personalPages.of(meeting, detail, token, ReaderZone.of(request)))
                    .cookie(Cookie.of("my", token)
                            .path(MeetingPaths.meeting(meeting.slug()))
                            .httpOnly(true)
                            .secure(site.secure())
                            .sameSite(SameSite.Lax));
        });
    }
}
