package org.neaspec.plenary.drafting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import org.neaspec.plenary.drafting.Draft;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;
import org.neaspec.plenary.web.NoSuchPage;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** What the controllers of the checks have in common: they find the draft, and answer with the page of its checks. */
@Singleton
class ChecksDesk {

    private final Meetings meetings;
    private final Drafts drafts;
    private final ChecksPanels panels;
    private final Messages messages;
    private final Notices notices;
    private final Pages pages;

    ChecksDesk(Meetings meetings, Drafts drafts, ChecksPanels panels, Messages messages, Notices notices, Pages pages) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.panels = panels;
        this.messages = messages;
        this.notices = notices;
        this.pages = pages;
    }

    MeetingFacts meeting(String slug) {
        return meetings.find(slug).orElseThrow(NoSuchPage::new);
    }

    Draft draft(MeetingFacts meeting) {
        return drafts.of(meeting.id());
    }

    HttpResponse<?> page(
            HttpStatus status,
            HttpRequest<?> request,
            MeetingFacts meeting,
            ChecksPanels.Asked asked,
            FormErrors errors) {
        Draft draft = draft(meeting);
        Draft.Step undo = draft.undo();
        return pages.with(
                status,
                request,
                "drafting/checks",
                new ChecksPage(
                        errors,
                        meeting.slug(),
                        meeting.title(),
                        panels.whole(meeting, draft, asked),
                        MeetingPaths.draft(meeting.slug()) + "/undo",
                        draft.state(),
                        undo == null
                                ? null
                                : messages.text(
                                        Locale.ENGLISH,
                                        undo.said().key(),
                                        undo.said().values().toArray())));
    }

    /** The page again by an address of its own, with a word on what was done. */
    HttpResponse<?> back(MeetingFacts meeting, String noticeKey) {
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.draftChecks(meeting.slug()))), noticeKey);
    }
}
