package org.neaspec.plenary.meeting;

import java.time.LocalDate;

/** The addresses of a meeting and of what hangs on it. They are printed and mailed, so they never change. */
public final class MeetingPaths {

    /** In the address of a message: to focal points who have named nobody. */
    public static final String FOCAL_POINTS = "focal-points";

    private MeetingPaths() {}

    public static String home() {
        return "/";
    }

    public static String meeting(String slug) {
        return "/meetings/" + slug;
    }

    public static String programme(String slug) {
        return meeting(slug) + "/programme";
    }

    /** The programme by time and room. */
    public static String programmeGrid(String slug) {
        return programme(slug) + "/grid";
    }

    /** The whole programme as a calendar file. */
    public static String programmeCalendar(String slug) {
        return meeting(slug) + "/programme.ics";
    }

    /** All ways into somebody's calendar. */
    public static String addToCalendar(String slug) {
        return meeting(slug) + "/calendar";
    }

    /** The whole programme to subscribe to, as everybody may have it. */
    public static String feed(String slug) {
        return meeting(slug) + "/feed.ics";
    }

    /** Until when what has to be done, to subscribe to. */
    public static String deadlinesFeed(String slug) {
        return meeting(slug) + "/deadlines.ics";
    }

    /** The rows of one day as a calendar file. */
    public static String dayCalendar(String slug, LocalDate day) {
        return meeting(slug) + "/days/" + day + ".ics";
    }

    /** The meetings of a series to subscribe to. */
    public static String seriesFeed(String series) {
        return "/series/" + series + "/feed.ics";
    }

    /** One row as a calendar file. */
    public static String itemCalendar(String slug, String itemPublicId) {
        return meeting(slug) + "/items/" + itemPublicId + ".ics";
    }

    /** A speaker of the programme, by the public id of the person. */
    public static String speaker(String slug, String personPublicId) {
        return meeting(slug) + "/speakers/" + personPublicId;
    }

    public static String registration(String slug) {
        return meeting(slug) + "/registration";
    }

    /** Where organisers work on one meeting. */
    public static String organise(String slug) {
        return "/organise/meetings/" + slug;
    }

    public static String registrations(String slug) {
        return organise(slug) + "/registrations";
    }

    /** How many places there are, and who waits for one. */
    public static String capacity(String slug) {
        return organise(slug) + "/capacity";
    }

    /** Where its sessions are joined from afar. */
    public static String joining(String slug) {
        return organise(slug) + "/joining";
    }

    /** What people answered to the invitations into their calendars. */
    public static String answers(String slug) {
        return organise(slug) + "/answers";
    }

    /** Where answers that nobody vouches for are noted. */
    public static String notedAnswers(String slug) {
        return answers(slug) + "/noted";
    }

    /** Who answered what, name by name. */
    public static String invitedPeople(String slug) {
        return answers(slug) + "/people";
    }

    /** The meeting's own questions to those who register. */
    public static String questions(String slug) {
        return organise(slug) + "/form";
    }

    /** Who represents each State or body. */
    public static String delegations(String slug) {
        return organise(slug) + "/delegations";
    }

    /** Everybody who is registered, as a list. */
    public static String people(String slug) {
        return organise(slug) + "/people";
    }

    /** How many people there are, by day, State, category and segment. */
    public static String statistics(String slug) {
        return organise(slug) + "/statistics";
    }

    /** Where staff register somebody on his or her behalf. */
    public static String newRegistration(String slug) {
        return registrations(slug) + "/new";
    }

    /** Where the desk registers somebody who came unannounced. */
    public static String walkIn(String slug) {
        return organise(slug) + "/walk-in";
    }

    /** Who was asked to register. */
    public static String invitations(String slug) {
        return organise(slug) + "/invitations";
    }

    public static String settings(String slug) {
        return organise(slug) + "/settings";
    }

    /** The formal agenda in the draft. */
    public static String agenda(String slug) {
        return organise(slug) + "/agenda";
    }

    /** Who chairs, and who reports. */
    public static String officers(String slug) {
        return organise(slug) + "/officers";
    }

    /** Who of the staff does what. */
    public static String team(String slug) {
        return organise(slug) + "/team";
    }

    /** Wishes to be forgotten, and how long data are kept. */
    public static String privacy(String slug) {
        return organise(slug) + "/privacy";
    }

    /** What was written to people of this meeting, and what became of it. */
    public static String mail(String slug) {
        return organise(slug) + "/mail";
    }

    /** The words of its mails. */
    public static String mailTexts(String slug) {
        return mail(slug) + "/texts";
    }

    /** By which rules it reminds people. */
    public static String mailReminders(String slug) {
        return mail(slug) + "/reminders";
    }

    /** Who its mails come from. */
    public static String mailSender(String slug) {
        return mail(slug) + "/sender";
    }

    /** Which other systems are told what happens. */
    public static String checklist(String slug) {
        return organise(slug) + "/checklist";
    }

    public static String webhooks(String slug) {
        return organise(slug) + "/webhooks";
    }

    /** The draft of the programme, where organisers work on it. */
    public static String draft(String slug) {
        return organise(slug) + "/programme";
    }

    /** The draft by time and room. */
    public static String draftGrid(String slug) {
        return draft(slug) + "/grid";
    }

    /** The draft, where the next row is typed. */
    public static String draftLine(String slug) {
        return draft(slug) + "#line";
    }

    /** One row of the draft in full, with its parts and speakers. */
    public static String draftItem(String slug, String itemId) {
        return draft(slug) + "/items/" + itemId;
    }

    /** Where a paper is read into the draft. */
    public static String importing(String slug) {
        return draft(slug) + "/import";
    }

    /** The draft as a file that comes in again: csv, xlsx or txt. */
    public static String export(String slug, String kind) {
        return draft(slug) + "/export." + kind;
    }

    /** What the checks found in the draft. */
    public static String draftChecks(String slug) {
        return draft(slug) + "/checks";
    }

    /** The programme as others see it. */
    public static String draftPreview(String slug) {
        return draft(slug) + "/preview";
    }

    /** What is written down about a meeting. */
    public static String details(String slug) {
        return organise(slug) + "/details";
    }

    /** The next edition of a meeting. */
    public static String copy(String slug) {
        return organise(slug) + "/copy";
    }

    /** Moving all rows of the draft, after the meeting has moved. */
    public static String days(String slug) {
        return organise(slug) + "/days";
    }

    public static String stage(String slug) {
        return organise(slug) + "/stage";
    }

    public static String relations(String slug) {
        return organise(slug) + "/relations";
    }

    public static String segments(String slug) {
        return organise(slug) + "/segments";
    }

    public static String newMeeting() {
        return "/organise/meetings/new";
    }

    public static String datesToAvoid() {
        return "/organise/dates-to-avoid";
    }

    public static String series(String slug) {
        return "/series/" + slug;
    }

    public static String year(int year) {
        return "/years/" + year;
    }

    /** One row of the draft among the others. */
    public static String draftRow(String slug, String itemId) {
        return draft(slug) + "/rows/" + itemId;
    }

    /** Every published version of the programme, newest first. */
    public static String versions(String slug) {
        return programme(slug) + "/versions";
    }

    /** @param key of the version: its number is for staff alone */
    public static String version(String slug, String key) {
        return versions(slug) + "/" + key;
    }

    /** Where a draft is published. */
    public static String programmePublication(String slug) {
        return organise(slug) + "/programme/publication";
    }

    /** Papers to hand out. */
    public static String print(String slug) {
        return organise(slug) + "/print";
    }

    /** A paper of that kind, for everybody: "programme", "agenda". */
    public static String paper(String slug, String kind, String ending) {
        return meeting(slug) + "/" + kind + "." + ending;
    }
}
