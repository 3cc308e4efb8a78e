package org.neaspec.plenary.programme.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.neaspec.plenary.access.Viewer;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPulse;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.KeptPages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.ReaderZone;

/** Answers with a page about one meeting: for visitors from what is kept, after one small query. */
@Singleton
class PublicPages {

    private final Meetings meetings;
    private final KeptPages pages;
    private final Site site;
    private final Clock clock;

    PublicPages(Meetings meetings, KeptPages pages, Site site, Clock clock) {
        this.meetings = meetings;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    /** Makes a page record when it is needed. */
    @FunctionalInterface
    interface Maker {
        Object page(MeetingFacts meeting, Viewer viewer, ReaderZone reader, Locale locale);
    }

    HttpResponse<?> answer(HttpRequest<?> request, String slug, Viewer viewer, String view, Maker maker) {
        return answer(request, slug, viewer, view, "", maker);
    }

    /** @param which tells pages of one view and meeting apart */
    HttpResponse<?> answer(HttpRequest<?> request, String slug, Viewer viewer, String view, String which, Maker maker) {
        MeetingPulse pulse = meetings.pulse(slug).orElseThrow(NoSuchPage::new);
        ReaderZone reader = ReaderZone.of(request);
        Locale locale = Locale.ENGLISH;
        PageKey key = PageKey.of(view + which, pulse, reader, clock.instant(), locale);
        MutableHttpResponse<byte[]> response = pages.answer(request, viewer, key, view, () -> {
            MeetingFacts meeting = meetings.byId(pulse.id()).orElseThrow(NoSuchPage::new);
            return maker.page(meeting, viewer, reader, locale);
        });
        ZoneId chosen = reader.zone();
        return reader.fresh() && chosen != null ? response.cookie(remembered(chosen)) : response;
    }

    private Cookie remembered(ZoneId zone) {
        return Cookie.of(ReaderZone.NAME, zone.getId())
                .path("/")
                .httpOnly(true)
                .secure(site.secure())
                .sameSite(SameSite.Lax)
                .maxAge(Duration.ofDays(365));
    }
}
