package org.neaspec.plenary.story;

import static org.neaspec.plenary.story.SitePage.Who.ADMINISTRATOR;
import static org.neaspec.plenary.story.SitePage.Who.ORGANISER;
import static org.neaspec.plenary.story.SitePage.Who.PARTICIPANT;
import static org.neaspec.plenary.story.SitePage.Who.VISITOR;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every page of the site. A page added to the site is added here, or {@link AccessibilityTest} fails. */
final class SitePages {

    private static final String DEMO = "/meetings/" + Cast.SLUG;
    private static final String MEETING = "/meetings/{slug}";
    private static final String PROGRAMME = "/meetings/{slug}/programme";
    private static final String QUEUE = "/organise/meetings/{slug}/registrations";
    private static final String OWN_QUEUE = "/organise/meetings/" + Cast.SLUG + "/registrations";

    private static final SitePage FORM =
            SitePage.of("registration form", "/meetings/{slug}/registration", VISITOR, DEMO + "/registration");
    private static final SitePage LOST_LINK =
            SitePage.of("lost link", "/meetings/{slug}/registration/link", VISITOR, DEMO + "/registration/link");
    private static final SitePage FOCAL = SitePage.of(
                    "delegation of a focal point", "/delegation/{token}", VISITOR, Cast::delegation)
            .after("delegation of a focal point", openDetails());
    private static final SitePage CHANGE =
            SitePage.of("change", "/my/{token}/change", PARTICIPANT, cast -> cast.my(cast.waiting()) + "/change");
    private static final SitePage SIGN_IN = SitePage.of("sign in", "/sign-in", VISITOR, "/sign-in");
    private static final SitePage SETUP = SitePage.of("set-up", "/setup/{token}", VISITOR, Cast::setup);
    private static final SitePage ACCOUNT = SitePage.of("own account", "/account", ORGANISER, "/account");
    private static final SitePage TOKENS =
            SitePage.of("access tokens", "/account/tokens", ORGANISER, "/account/tokens");
    private static final SitePage CHECKLIST = SitePage.of(
            "checklist",
            "/organise/meetings/{slug}/checklist",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/checklist");
    private static final SitePage REMINDERS = SitePage.of(
            "reminders",
            "/organise/meetings/{slug}/mail/reminders",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/mail/reminders");
    private static final SitePage TEXT_OF_MAIL = SitePage.of(
            "text of a mail",
            "/organise/meetings/{slug}/mail/texts/{kind}",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/mail/texts/approved");
    private static final SitePage WEBHOOKS = SitePage.of(
            "webhooks",
            "/organise/meetings/{slug}/webhooks",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/webhooks");
    private static final SitePage DATA =
            SitePage.of("held data", "/my/{token}/data", PARTICIPANT, cast -> cast.my(cast.member()) + "/data");
    private static final SitePage PRIVACY = SitePage.of(
            "privacy", "/organise/meetings/{slug}/privacy", ORGANISER, "/organise/meetings/" + Cast.SLUG + "/privacy");
    private static final SitePage PASSWORD =
            SitePage.of("new password", "/password/{token}", VISITOR, Cast::passwordLink);
    private static final SitePage STAGE = SitePage.of(
            "stage of a meeting",
            "/organise/meetings/{slug}/stage",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/stage");
    private static final SitePage RELATIONS = SitePage.of(
            "relations of a meeting",
            "/organise/meetings/{slug}/relations",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/relations");
    private static final SitePage DATES_TO_AVOID =
            SitePage.of("dates to avoid", "/organise/dates-to-avoid", ORGANISER, "/organise/dates-to-avoid");
    private static final SitePage OFFICERS = SitePage.of(
            "officers of a meeting",
            "/organise/meetings/{slug}/officers",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/officers");
    private static final SitePage DETAILS = SitePage.of(
            "details of a meeting",
            "/organise/meetings/{slug}/details",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/details");
    private static final SitePage NEW_MEETING = SitePage.of(
            "new meeting", "/organise/meetings/new", ORGANISER, "/organise/meetings/new?from=template:policy-dialogue");
    private static final SitePage REGISTRATIONS = SitePage.of("registrations", QUEUE, ORGANISER, OWN_QUEUE);
    private static final SitePage REVIEW = SitePage.of(
            "one registration",
            QUEUE + "/{reference}",
            ORGANISER,
            cast -> OWN_QUEUE + "/" + cast.waiting().reference());
    private static final String PEOPLE = "/organise/meetings/{slug}/people";
    private static final String OWN_PEOPLE = "/organise/meetings/" + Cast.SLUG + "/people";
    private static final SitePage LIST = SitePage.of("list of people", PEOPLE, ORGANISER, Cast::list);
    private static final SitePage LIST_FILE =
            SitePage.of("people from a file", PEOPLE + "/import", ORGANISER, OWN_PEOPLE + "/import");
    private static final SitePage MESSAGE =
            SitePage.of("message to many", PEOPLE + "/message", ORGANISER, cast -> cast.list() + "/message");
    private static final SitePage SEGMENTS = SitePage.of(
            "segments",
            "/organise/meetings/{slug}/segments",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/segments");
    private static final SitePage JOINING = SitePage.of(
            "joining", "/organise/meetings/{slug}/joining", ORGANISER, "/organise/meetings/" + Cast.SLUG + "/joining");
    private static final SitePage SETTINGS = SitePage.of(
            "settings",
            "/organise/meetings/{slug}/settings",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/settings");
    private static final SitePage CAPACITY = SitePage.of(
            "places", "/organise/meetings/{slug}/capacity", ORGANISER, "/organise/meetings/" + Cast.SLUG + "/capacity");
    private static final SitePage ANSWERS = SitePage.of(
            "answers", "/organise/meetings/{slug}/answers", ORGANISER, "/organise/meetings/" + Cast.SLUG + "/answers");
    private static final SitePage QUESTIONS = SitePage.of(
            "questions", "/organise/meetings/{slug}/form", ORGANISER, "/organise/meetings/" + Cast.SLUG + "/form");
    private static final SitePage NEW_QUESTION = SitePage.of(
            "new question",
            "/organise/meetings/{slug}/form/questions/new",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/form/questions/new?kind=CHOICE");
    private static final SitePage LATER = SitePage.of(
            "questions asked later",
            "/my/{token}/questions",
            PARTICIPANT,
            cast -> cast.my(cast.member()) + "/questions");
    private static final SitePage SESSIONS =
            SitePage.of("sessions to choose", "/my/{token}/sessions", PARTICIPANT, Cast::sessions);
    private static final SitePage AGENDA = SitePage.of(
            "agenda", "/organise/meetings/{slug}/agenda", ORGANISER, "/organise/meetings/neaspec-som-26/agenda");
    private static final SitePage TEAM = SitePage.of("team", "/organise/meetings/{slug}/team", ORGANISER, Cast::team);
    private static final SitePage ROW = SitePage.of(
            "one row of a draft", "/organise/meetings/{slug}/programme/items/{id}", ORGANISER, Cast::draftedRow);
    private static final SitePage EDITOR = SitePage.of(
            "programme in the making",
            "/organise/meetings/{slug}/programme",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/programme");
    private static final SitePage GRID = SitePage.of(
            "time grid of a draft", "/organise/meetings/{slug}/programme/grid", ORGANISER, Cast::parallelDraft);
    private static final SitePage NEW_ROW = SitePage.of(
            "new row",
            "/organise/meetings/{slug}/programme/rows/new",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/programme/rows/new");
    private static final String CHECKS = "/organise/meetings/{slug}/programme/checks";
    private static final String PREVIEW = "/organise/meetings/{slug}/programme/preview";
    private static final String OWN_PREVIEW = "/organise/meetings/" + Cast.SLUG + "/programme/preview";
    private static final String EDITED_ROW = "/organise/meetings/{slug}/programme/rows/{id}";
    private static final SitePage ACCOUNTS =
            SitePage.of("accounts", "/organise/accounts", ADMINISTRATOR, "/organise/accounts");

    private static final SitePage IMPORT = SitePage.of(
            "import",
            "/organise/meetings/{slug}/programme/import",
            ORGANISER,
            "/organise/meetings/" + Cast.SLUG + "/programme/import");

    private static final SitePage INVITATIONS =
            SitePage.of("invitations", "/organise/meetings/{slug}/invitations", ORGANISER, Cast::invitations);

    static final List<SitePage> ALL = List.of(
            SitePage.of(
                    "who answered what",
                    "/organise/meetings/{slug}/answers/people",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/answers/people"),
            SitePage.of("home", "/", VISITOR, "/"),
            INVITATIONS,
            INVITATIONS.after("invitations with errors", page -> page.click("form[enctype] [type=submit]")),
            SitePage.of(
                    "invitation",
                    "/invitation/{token}",
                    VISITOR,
                    cast -> "/invitation/" + cast.guest().invitation()),
            SitePage.of(
                    "form by invitation",
                    "/invitation/{token}/registration",
                    VISITOR,
                    cast -> "/invitation/" + cast.guest().invitation() + "/registration"),
            SitePage.of(
                    "form by private link",
                    "/private/{token}",
                    VISITOR,
                    cast -> "/private/" + cast.guest().privateLink()),
            SitePage.of(
                    "received by private link",
                    "/private/{token}/received",
                    VISITOR,
                    cast -> "/private/" + cast.guest().privateLink() + "/received"),
            SitePage.of(
                    "entry by staff",
                    "/organise/meetings/{slug}/registrations/new",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/registrations/new"),
            SitePage.of(
                            "walk-in",
                            "/organise/meetings/{slug}/walk-in",
                            ORGANISER,
                            "/organise/meetings/" + Cast.SLUG + "/walk-in")
                    .after("walk-in with errors", page -> page.click("#send")),
            FOCAL,
            FOCAL.after("delegation of a focal point with errors", page -> page.click("#send")),
            FOCAL.after(
                    "delegation of a focal point, correcting",
                    page -> page.navigate(page.url()
                            .replaceFirst(
                                    "/delegation/.*",
                                    page.locator("a[href*='correct=']").first().getAttribute("href")))),
            SitePage.of("delegations", "/organise/meetings/{slug}/delegations", ORGANISER, Cast::delegations)
                    .after("delegations", openDetails()),
            SitePage.of(
                            "delegation, by staff",
                            "/organise/meetings/{slug}/delegations/for/{party}",
                            ORGANISER,
                            cast -> cast.delegations() + "/for/MNG")
                    .after("delegation, by staff", openDetails()),
            SitePage.of(
                    "terms of delegations",
                    "/organise/meetings/{slug}/delegations/terms",
                    ORGANISER,
                    cast -> cast.delegations() + "/terms"),
            SitePage.of("meeting, demonstration", MEETING, VISITOR, DEMO),
            SitePage.of("meeting, policy dialogue", MEETING, VISITOR, "/meetings/neacap-policy-dialogue-2"),
            SitePage.of("meeting, focal points", MEETING, VISITOR, "/meetings/neaspec-focal-points-2025"),
            SitePage.of("meeting, senior officials", MEETING, VISITOR, "/meetings/neaspec-som-26"),
            SitePage.of("meeting without a date", MEETING, VISITOR, "/meetings/neaspec-som-29"),
            SitePage.of("programme", PROGRAMME, VISITOR, DEMO + "/programme"),
            SitePage.of("programme in Honolulu", PROGRAMME, VISITOR, DEMO + "/programme?zone=Pacific/Honolulu"),
            SitePage.of(
                    "programme for the invited", PROGRAMME, VISITOR, "/meetings/neaspec-focal-points-2025/programme"),
            SitePage.of("programme and agenda", PROGRAMME, VISITOR, "/meetings/neaspec-som-26/programme"),
            SitePage.of("time grid", "/meetings/{slug}/programme/grid", VISITOR, Cast::parallel),
            SitePage.of("programme, all zones", PROGRAMME, VISITOR, DEMO + "/programme?zone=all"),
            SitePage.of("programme of a participant", PROGRAMME, PARTICIPANT, cast -> cast.my(cast.member()))
                    .after(
                            "programme of a participant",
                            page -> page.navigate(page.url().replaceFirst("/my/.*", DEMO + "/programme"))),
            SitePage.of(
                    "speaker",
                    "/meetings/{slug}/speakers/{id}",
                    VISITOR,
                    cast -> "/meetings/neacap-policy-dialogue-2/speakers/" + cast.speaker()),
            FORM,
            FORM.after("registration form with errors", submit()),
            SitePage.of(
                    "no registration",
                    "/meetings/{slug}/registration",
                    VISITOR,
                    "/meetings/neacap-policy-dialogue-2/registration"),
            SitePage.of(
                    "registration received",
                    "/meetings/{slug}/registration/received",
                    VISITOR,
                    DEMO + "/registration/received"),
            LOST_LINK,
            LOST_LINK.after("lost link with an error", submit()),
            SitePage.of("choice of mails", "/one-click/{token}", PARTICIPANT, Cast::mailChoice),
            SitePage.of("personal page, waiting", "/my/{token}", PARTICIPANT, cast -> cast.my(cast.waiting())),
            SitePage.of(
                    "invitations",
                    "/my/{token}/calendar/invitations",
                    PARTICIPANT,
                    cast -> cast.my(cast.member()) + "/calendar/invitations"),
            SitePage.of(
                    "reminders",
                    "/my/{token}/calendar/settings",
                    PARTICIPANT,
                    cast -> cast.my(cast.member()) + "/calendar/settings"),
            SitePage.of(
                    "add to calendar", "/meetings/{slug}/calendar", VISITOR, "/meetings/" + Cast.SLUG + "/calendar"),
            SitePage.of("personal page, approved", "/my/{token}", PARTICIPANT, cast -> cast.my(cast.member()))
                    .after("personal page, approved", openDetails()),
            CHANGE,
            CHANGE.after("change with errors", page -> {
                page.fill("#givenName", "");
                submit().accept(page);
            }),
            SitePage.of(
                    "withdrawal",
                    "/my/{token}/withdrawal",
                    PARTICIPANT,
                    cast -> cast.my(cast.member()) + "/withdrawal"),
            SIGN_IN,
            SIGN_IN.after("sign in with an error", page -> {
                page.fill("#email", "nobody@example.org");
                page.fill("#password", "wrong");
                submit().accept(page);
            }),
            SitePage.of("forgotten password", "/sign-in/password", VISITOR, "/sign-in/password"),
            PASSWORD,
            PASSWORD.after("new password with errors", submit()),
            ACCOUNT,
            ACCOUNT.after("own account with errors", submit()),
            TOKENS,
            TOKENS.after("access tokens with errors", page -> page.click("main form.form [type=submit]")),
            TOKENS.after("access tokens, one made", page -> {
                page.fill("#name", "Test program");
                page.check("#scopes");
                page.check("input[value=ALL]");
                page.click("main form.form [type=submit]");
            }),
            SETUP,
            SETUP.after("set-up with errors", submit()),
            SitePage.of("organise", "/organise", ORGANISER, "/organise"),
            SitePage.of("one meeting", "/organise/meetings/{slug}", ORGANISER, "/organise/meetings/" + Cast.SLUG),
            SitePage.of("series", "/series/{slug}", VISITOR, "/series/neacap-policy-dialogue"),
            SitePage.of("year", "/years/{year}", VISITOR, "/years/2026"),
            STAGE,
            STAGE.after("stage with errors", page -> {
                page.check("input[value=CANCELLED]");
                submit().accept(page);
            }),
            DATES_TO_AVOID,
            DATES_TO_AVOID.after("dates to avoid with errors", page -> page.click("main form.form [type=submit]")),
            OFFICERS,
            OFFICERS.after("officers with errors", page -> {
                page.fill("#body-1", "Ministry of Nature");
                submit().accept(page);
            }),
            RELATIONS,
            RELATIONS.after("relations with errors", page -> page.click("main form.form [type=submit]")),
            DETAILS,
            DETAILS.after("details with errors", page -> {
                page.fill("#title", "");
                submit().accept(page);
            }),
            SitePage.of(
                    "days of a draft",
                    "/organise/meetings/{slug}/days",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/days"),
            NEW_MEETING,
            NEW_MEETING.after("new meeting with errors", submit()),
            SitePage.of(
                    "next edition",
                    "/organise/meetings/{slug}/copy",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/copy"),
            SitePage.of("versions", "/meetings/{slug}/programme/versions", VISITOR, DEMO + "/programme/versions"),
            SitePage.of(
                    "one version",
                    "/meetings/{slug}/programme/versions/{version}",
                    VISITOR,
                    cast -> DEMO + "/programme/versions/" + cast.version()),
            SitePage.of("a draft as others see it", PREVIEW, ORGANISER, OWN_PREVIEW + "?as=approved"),
            SitePage.of("a draft as the public sees it", PREVIEW, ORGANISER, OWN_PREVIEW),
            SitePage.of("checks of a draft", CHECKS, ORGANISER, "/organise/meetings/" + Cast.SLUG + "/programme/checks")
                    .after("checks of a draft", page -> page.click("details summary")),
            SitePage.of(
                    "publication",
                    "/organise/meetings/{slug}/programme/publication",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/programme/publication"),
            REGISTRATIONS,
            REGISTRATIONS.after("registrations with an error", page -> page.click("button[value=DECLINE]")),
            SitePage.of(
                    "a registration corrected",
                    QUEUE + "/{reference}/correction",
                    ORGANISER,
                    cast -> OWN_QUEUE + "/" + cast.member().reference() + "/correction"),
            SitePage.of("registrations, none", QUEUE, ORGANISER, OWN_QUEUE + "?status=ALL&q=nobody-of-this-name"),
            REVIEW,
            REVIEW.after("one registration with errors", page -> {
                page.selectOption("form[action$=designations] #kind", "");
                page.click("form[action$=designations] [type=submit]");
            }),
            EDITOR,
            EDITOR.after("programme in the making, a row open", page -> page.click(".edit-row h3 a")),
            EDITOR.after("programme in the making, with an error", page -> {
                page.fill("#line", "25:00-26:00 Opening");
                page.press("#line", "Enter");
                page.waitForSelector("#line-error");
            }),
            GRID,
            GRID.after("time grid of a draft, a row to move", page -> page.click(".grid-handle")),
            NEW_ROW,
            SitePage.of("one row in the making", EDITED_ROW, ORGANISER, Cast::editedRow),
            SitePage.of(
                    "papers",
                    "/organise/meetings/{slug}/print",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/print"),
            new SitePage(
                    "papers, nothing to print",
                    "/organise/meetings/{slug}/print/file",
                    ORGANISER,
                    cast -> "/organise/meetings/" + Cast.SLUG + "/print",
                    page -> {
                        page.check("input[value=agenda]");
                        page.click("main form [type=submit]");
                    }),
            IMPORT.after("import", putAway()),
            IMPORT.after("import, read", putAway().andThen(paste())),
            IMPORT.after("import with an error", putAway().andThen(submit())),
            LIST,
            LIST.after("list of people, all filters and columns", openDetails()),
            LIST.after(
                    "list of people, a view without a name",
                    openDetails().andThen(page -> page.click("form[action*='/views'] button"))),
            SitePage.of("list of people, nobody", PEOPLE, ORGANISER, OWN_PEOPLE + "?q=nobody-of-this-name"),
            LIST_FILE,
            LIST_FILE.after("people from a file, none chosen", submit()),
            MESSAGE,
            MESSAGE.after("message to many with errors", submit()),
            MESSAGE.after("message to many, previewed", page -> {
                page.fill("#subject", "Before the meeting");
                page.fill("#body", "You are registered as {status}.\n\nAll about it: {link}");
                submit().accept(page);
            }),
            SitePage.of("message to many, sent", PEOPLE + "/messages/{message}", ORGANISER, Cast::messageWritten),
            SitePage.of(
                            "statistics",
                            "/organise/meetings/{slug}/statistics",
                            ORGANISER,
                            cast -> cast.list().replace("/people", "/statistics"))
                    .after("statistics", openDetails()),
            SitePage.of("people from a file, read", PEOPLE + "/import/{list}", ORGANISER, Cast::listRead),
            SEGMENTS,
            SEGMENTS.after("segments, one open", page -> page.click(".slot-acts a")),
            JOINING,
            JOINING.after("joining with errors", page -> {
                page.fill("#link", "zoom.example.org/j/1");
                page.click("main form.form [type=submit]");
            }),
            SEGMENTS.after("segments with errors", page -> page.click("main form.form [type=submit]")),
            ANSWERS,
            QUESTIONS.after("questions", openDetails()),
            QUESTIONS.after(
                    "questions with an error", page -> page.click("form[action$='/form/sections'] [type=submit]")),
            NEW_QUESTION,
            NEW_QUESTION.after("new question with errors", page -> page.click("#send")),
            SitePage.of(
                    "one question",
                    "/organise/meetings/{slug}/form/questions/{id}",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/form/questions/demo-q03"),
            SitePage.of(
                    "preview of the questions",
                    "/organise/meetings/{slug}/form/preview",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/form/preview?as=NGO"),
            SitePage.of("answers awaited", "/organise/meetings/{slug}/form/awaited", ORGANISER, cast -> {
                cast.member();
                return "/organise/meetings/" + Cast.SLUG + "/form/awaited";
            }),
            SESSIONS,
            LATER,
            LATER.after("questions asked later with an error", submit()),
            SitePage.of("a form kept half-way", "/draft/{token}", VISITOR, Cast::draft),
            SitePage.of(
                    "form kept",
                    "/meetings/{slug}/registration/draft/kept",
                    VISITOR,
                    DEMO + "/registration/draft/kept"),
            CAPACITY,
            CAPACITY.after("places with an error", page -> {
                page.fill("#quotaPlaces", "-1");
                page.click("form[action$='/quotas'] button");
            }),
            SETTINGS,
            SETTINGS.after("settings with errors", page -> {
                page.fill("#places", "-1");
                submit().accept(page);
            }),
            ROW,
            ROW.after("one row of a draft, a speaker open", page -> {
                page.click(".slot-list .slot-acts a");
                page.waitForSelector("#person");
            }),
            ROW.after("one row of a draft, pasting", page -> {
                page.click("a[href*='?paste=']");
                page.fill("#lines", "China\nModerator: to be confirmed\nNGO: Test Alliance");
                page.click("form[action$=paste] [type=submit]");
                page.waitForSelector(".paste-read");
            }),
            ROW.after("one row of a draft with errors", page -> {
                page.click("a[href*='?add=']");
                page.fill("#state", "Atlantis");
                page.click("form[action$=slots] [type=submit]");
                page.waitForSelector("#state-error");
            }),
            ROW.after("one row of a draft, a part open", page -> {
                page.click("a[href*='?part=']");
                page.waitForSelector("#partTitle");
            }),
            SitePage.of("people", "/organise/people", ORGANISER, "/organise/people"),
            SitePage.of("people, none", "/organise/people", ORGANISER, "/organise/people?q=nobody-of-this-name"),
            SitePage.of("person", "/organise/people/{id}", ORGANISER, Cast::registered)
                    .after("person, a designation with errors", page -> {
                        page.click("#designation summary");
                        page.click("#designation [type=submit]");
                    }),
            SitePage.of(
                    "biography",
                    "/organise/people/{id}/biography",
                    ORGANISER,
                    cast -> "/organise/people/" + cast.speaker() + "/biography"),
            SitePage.of(
                            "change of a person",
                            "/organise/people/{id}/change",
                            ORGANISER,
                            cast -> cast.registered() + "/change")
                    .after("change of a person with errors", page -> {
                        page.fill("#printedName", "");
                        page.click("main form.form [type=submit]");
                    }),
            SitePage.of("duplicates", "/organise/people/duplicates", ORGANISER, "/organise/people/duplicates"),
            SitePage.of("merge", "/organise/people/merge", ORGANISER, Cast::twoPeople),
            SitePage.of("bodies", "/organise/bodies", ORGANISER, "/organise/bodies"),
            SitePage.of("new body", "/organise/bodies/new", ORGANISER, "/organise/bodies/new")
                    .after("new body with errors", page -> page.click("main form.form [type=submit]")),
            SitePage.of("body", "/organise/bodies/{code}", ORGANISER, "/organise/bodies/ESCAP-ENEA"),
            AGENDA,
            AGENDA.after("agenda, an item open", page -> page.click(".slot-acts a")),
            AGENDA.after("agenda with remarks", page -> {
                page.fill("#lines", "1. Opening\nno number");
                page.click("form[action$=paste] [type=submit]");
            }),
            DATA,
            DATA.after("held data with an error", page -> page.click("form[action$=erasure] [type=submit]")),
            PRIVACY,
            PRIVACY.after("privacy with errors", page -> {
                page.fill("#needs", "-1");
                page.click("main form.form .button-primary");
            }),
            CHECKLIST.after("checklist with errors", page -> page.click("main form.form [type=submit]")),
            CHECKLIST.after("checklist, the usual tasks", page -> {
                page.click("form[action$=usual] [type=submit]");
                page.click("form[action$=done] [type=submit]");
            }),
            WEBHOOKS.after("webhooks with errors", page -> page.click("main form.form [type=submit]")),
            WEBHOOKS.after("webhooks, one added", page -> {
                page.fill("#url", "http://127.0.0.1:9/no-one-listens");
                page.check("#events");
                page.click("main form.form [type=submit]");
            }),
            TEAM,
            TEAM.after("team with errors", page -> page.click("main form.form [type=submit]")),
            SitePage.of("mails of a meeting", "/organise/meetings/{slug}/mail", ORGANISER, cast -> {
                cast.mail();
                return "/organise/meetings/" + Cast.SLUG + "/mail";
            }),
            SitePage.of(
                    "one mail of a meeting",
                    "/organise/meetings/{slug}/mail/{id}",
                    ORGANISER,
                    cast -> cast.mail().replace("/organise/mail/", "/organise/meetings/" + Cast.SLUG + "/mail/")),
            ofFrame(
                    "one mail of a meeting by itself",
                    "/organise/meetings/{slug}/mail/{id}/html",
                    cast -> cast.mail().replace("/organise/mail/", "/organise/meetings/" + Cast.SLUG + "/mail/")),
            REMINDERS,
            REMINDERS.after("reminders, one added", page -> page.click("main form.form [type=submit]")),
            SitePage.of(
                    "texts of mails",
                    "/organise/meetings/{slug}/mail/texts",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/mail/texts"),
            TEXT_OF_MAIL,
            ofFrame(
                    "preview of a mail by itself",
                    "/organise/meetings/{slug}/mail/texts/{kind}/preview",
                    TEXT_OF_MAIL.path()),
            TEXT_OF_MAIL.after("text of a mail with errors", page -> {
                page.fill("#body", "Dear {nmae}");
                page.click("main form.form .button-primary");
            }),
            SitePage.of(
                    "sender of mails",
                    "/organise/meetings/{slug}/mail/sender",
                    ORGANISER,
                    "/organise/meetings/" + Cast.SLUG + "/mail/sender"),
            SitePage.of("mail in the morning", "/organise/digest", ORGANISER, "/organise/digest"),
            SitePage.of("arrivals", "/organise/arrivals", ORGANISER, "/organise/arrivals"),
            SitePage.of("mail tray", "/organise/mail", ORGANISER, "/organise/mail"),
            SitePage.of("mail tray, none", "/organise/mail", ORGANISER, "/organise/mail?state=FAILED"),
            new SitePage(
                    "one mail",
                    "/organise/mail/{id}",
                    ORGANISER,
                    cast -> "/organise/mail",
                    page -> page.click(".queue a")),
            SitePage.of("audit", "/organise/audit", ADMINISTRATOR, "/organise/audit"),
            ACCOUNTS,
            ACCOUNTS.after("accounts with a link", page -> page.click("form[action$=invitations] [type=submit]")),
            SitePage.of("mail tray", "/organise/mail", ORGANISER, cast -> {
                cast.waiting();
                return "/organise/mail";
            }),
            SitePage.of("mail tray, none", "/organise/mail", ORGANISER, "/organise/mail?state=DEAD"),
            SitePage.of("one mail", "/organise/mail/{id}", ORGANISER, Cast::mail),
            ofFrame("one mail by itself", "/organise/mail/{id}/html", Cast::mail),
            SitePage.of("record of actions", "/organise/audit", ORGANISER, "/organise/audit"),
            new SitePage(
                    "refused (403)",
                    null,
                    ORGANISER,
                    cast -> "/organise/accounts",
                    post("/organise/accounts/invitations")),
            SitePage.of("not found (404)", null, VISITOR, "/no-such-page"),
            SitePage.of("wrong method (405)", null, VISITOR, "/sign-out"),
            SitePage.of("broken (500)", null, VISITOR, "/test/bug"));

    private static final String IMPORTED = """
            Concept note
            Background
            A paragraph about the meeting, 10:00-12:30 on its first day.
            Objectives
            Another paragraph.

            Time\tSessions
            09:30-10:00\tRegistration
            10:00-10:15 (15 mins)\tOpening
            \tMr. Test Person, Head, Test Office)
            10:15-11:30pm\tSession 1: Achievements
            \tThe session hears the countries.
            \tCountry presentations (50 mins) China
            \tChinaJapan
            \tQ&A (25 mins)
            between the rows
            11:30-11:45\tBreak
            11:45-11:30\tClosing
            """;

    private SitePages() {}

    /** A mail as a page of its own: in its frame, and at its address, it runs no scripts, not even those of a checker. */
    private static SitePage ofFrame(String name, String route, Function<Cast, String> shown) {
        return SitePage.of(name, route, ORGANISER, shown).after(name, page -> {
            String mail = page.frames().get(1).content();
            page.navigate("about:blank");
            page.setContent(mail);
        });
    }

    private static Consumer<Page> submit() {
        return page -> page.click("main form[method=post] [type=submit]");
    }

    /** Ends an import that an earlier look has begun. */
    private static Consumer<Page> putAway() {
        return page -> {
            if (page.querySelector("form[action$=removal]") != null) {
                page.click("form[action$=removal] [type=submit]");
            }
        };
    }

    private static Consumer<Page> paste() {
        return page -> {
            page.fill("#text", IMPORTED);
            submit().accept(page);
        };
    }

    private static Consumer<Page> openDetails() {
        return page -> page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
    }

    /** Sends an empty form from the page, as its own forms do. */
    private static Consumer<Page> post(String path) {
        return page -> {
            page.evaluate("""
                    path => {
                      const form = document.createElement('form');
                      form.method = 'post';
                      form.action = path;
                      document.body.append(form);
                      form.submit();
                    }
                    """, path);
            page.waitForURL("**" + path);
        };
    }
}
