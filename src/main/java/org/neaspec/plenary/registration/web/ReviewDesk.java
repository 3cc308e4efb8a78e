package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What the controllers of one registration under review have in common: they find it, and answer with its page. */
@Singleton
class ReviewDesk {

    private final Meetings meetings;
    private final Registrations registrations;
    private final ReviewPages maker;
    private final Notices notices;
    private final Pages pages;

    ReviewDesk(Meetings meetings, Registrations registrations, ReviewPages maker, Notices notices, Pages pages) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.maker = maker;
        this.notices = notices;
        this.pages = pages;
    }

    /** A registration as it is now, and who looks at it. */
    record Found(MeetingFacts meeting, RegistrationDetail detail, Organiser organiser) {}

    Found find(String slug, String reference, Organiser organiser) {
        var meeting = meetings.find(slug).orElseThrow(NoSuchPage::new);
        return new Found(
                meeting, registrations.byReference(meeting.id(), reference).orElseThrow(NoSuchPage::new), organiser);
    }

    /**
     * A text that goes into the record.
     *
     * @param missing the error of one that says nothing; empty where it may
     */
    static String text(Form form, String field, String missing, FormErrors errors) {
        var text = PlainText.lines(form.text(field));
        if (!missing.isEmpty() && !PlainText.says(text)) {
            errors.add(field, missing);
        } else if (PlainText.length(text) > DecisionForm.LONGEST_REASON) {
            errors.add(field, "web.form.text.long", DecisionForm.LONGEST_REASON);
        }
        return text;
    }

    /** The page again with what is wrong with the form. */
    HttpResponse<?> refused(HttpRequest<?> request, Found found, ReviewFilled filled) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, request, found, filled);
    }

    /** The page as it is by now, because something else has happened since it was shown. */
    HttpResponse<?> overtaken(HttpRequest<?> request, Found found, ReviewFilled filled) {
        var now = find(found.meeting().slug(), found.detail().reference(), found.organiser());
        return answer(HttpStatus.CONFLICT, request, now, filled);
    }

    HttpResponse<?> done(Found found, String notice) {
        var there =
                RegistrationPaths.review(found.meeting().slug(), found.detail().reference());
        return notices.after(HttpResponse.seeOther(URI.create(there)), notice);
    }

    private HttpResponse<?> answer(HttpStatus status, HttpRequest<?> request, Found found, ReviewFilled filled) {
        return pages.with(
                status,
                request,
                "registration/review",
                maker.of(found.meeting(), found.detail(), found.organiser(), filled));
    }
}
