package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.RoleTerms;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.invitation.InvitationScene;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.ItemBuilder;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.ProgrammeVersion;
import org.neaspec.plenary.programme.PublishOutcome;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.VersionLine;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.roster.ListScene;
import org.neaspec.plenary.story.LeakCast.Person;

/**
 * Nobody learns of the closed row what he or she may not (domain notes, 4.5). Every address of the application is asked for
 * by everybody, in each visibility; a new address fails this test until its line is in the table.
 */
class LeakTest extends PlenaryTest {

    /**
     * What an address may tell: to people who may not attend the row where it is listed, a placeholder, hidden; and, whatever
     * its visibility, to those who may. "staff" marks addresses that are for staff, who may read everything.
     */
    private static final String TABLE = """
            /                                                                | -                       | -    | - | -
            /account                                                         | staff
            /account/tokens                                                  | staff
            /api/v1/meetings                                                 | -                       | -    | - | -
            /api/v1/meetings/{slug}                                          | -                       | -    | - | -
            /api/v1/meetings/{slug}/programme                                | SEGMENT LINE TITLE TIME ROWLINE | TIME | - | -
            /api/v1/meetings/{slug}/form                                     | -                       | -    | - | -
            /api/v1/meetings/{slug}/registrations                            | -                       | -    | - | -
            /api/v1/meetings/{slug}/registrations/{reference}                | -                       | -    | - | -
            /api/v1/openapi.yaml                                             | -                       | -    | - | -
            /assets/{hash}/{name}                                            | -                       | -    | - | -
            /calendar/{token}.ics                                            | -                       | -    | - | TITLE TIME DESCRIPTION ROOM SPEAKER PERSON PART ROWLINE JOIN
            /delegation/{token}                                              | SEGMENT TITLE ROWLINE   | -    | - | -
            /delegation/{token}/papers/{paper}                               | -                       | -    | - | -
            /delegation/{token}/template.xlsx                                | -                       | -    | - | -
            /draft/{token}                                                   | -                       | -    | - | -
            /invitation/{token}                                              | -                       | -    | - | -
            /invitation/{token}/registration                                 | -                       | -    | - | -
            /private/{token}                                                 | -                       | -    | - | -
            /private/{token}/received                                        | -                       | -    | - | -
            /health                                                          | -                       | -    | - | -
            /health/{selector}                                               | -                       | -    | - | -
            /meetings/{slug}                                                 | SEGMENT LINE TITLE TIME WORDS | TIME | - | SEGMENT LINE TITLE TIME WORDS
            /meetings/{slug}/items/{id}.ics                                  | -                       | -    | - | TITLE TIME DESCRIPTION ROOM SPEAKER PERSON PART ROWLINE JOIN
            /meetings/{slug}/calendar                                        | - | - | - | TITLE TIME
            /meetings/{slug}/days/{day}.ics                                  | - | - | - | TITLE TIME DESCRIPTION ROOM SPEAKER PERSON PART ROWLINE JOIN
            /meetings/{slug}/deadlines.ics                                   | - | - | - | -
            /meetings/{slug}/feed.ics                                        | - | - | - | -
            /meetings/{slug}/programme                                       | TITLE TIME WORDS        | TIME | - | TITLE TIME WORDS DESCRIPTION ROOM SPEAKER PERSON PART QUESTION
            /meetings/{slug}/programme/grid                                  | TITLE TIME              | TIME | - | TITLE TIME ROOM
            /meetings/{slug}/programme.ics                                   | -                       | -    | - | TITLE TIME DESCRIPTION ROOM SPEAKER PERSON PART ROWLINE JOIN
            /meetings/{slug}/agenda.docx                                     | -                       | -    | - | -
            /meetings/{slug}/agenda.pdf                                      | -                       | -    | - | -
            /meetings/{slug}/programme.docx                                  | TITLE TIME ROWLINE       | TIME | - | TITLE TIME ROWLINE DESCRIPTION ROOM SPEAKER PERSON PART QUESTION
            /meetings/{slug}/programme.pdf                                   | TITLE TIME ROWLINE       | TIME | - | TITLE TIME ROWLINE DESCRIPTION ROOM SPEAKER PERSON PART QUESTION
            /meetings/{slug}/programme/versions                              | -                       | -    | - | -
            /meetings/{slug}/programme/versions/{version}                    | TITLE TIME WORDS        | TIME | - | TITLE TIME WORDS DESCRIPTION ROOM SPEAKER PERSON PART QUESTION
            /meetings/{slug}/registration                                    | -                       | -    | - | -
            /meetings/{slug}/registration/draft/kept                         | -                       | -    | - | -
            /meetings/{slug}/registration/link                               | -                       | -    | - | -
            /meetings/{slug}/registration/received                           | -                       | -    | - | -
            /meetings/{slug}/speakers/{id}                                   | -                       | -    | - | TITLE TIME WORDS SPEAKER PERSON BIOGRAPHY
            /my/{token}                                                      | SEGMENT LINE            | -    | - | SEGMENT LINE TITLE TIME ROOM JOIN
            /my/{token}/calendar/invitations                                 | -                       | -    | - | -
            /my/{token}/calendar/settings                                    | - | - | - | -
            /my/{token}/change                                               | -                       | -    | - | -
            /my/{token}/data                                                 | -                       | -    | - | -
            /one-click/{token}                                               | -                       | -    | - | -
            /my/{token}/data.json                                            | -                       | -    | - | -
            /my/{token}/data.zip                                             | -                       | -    | - | -
            /my/{token}/files/{file}                                         | -                       | -    | - | -
            /my/{token}/questions                                            | -                       | -    | - | -
            /my/{token}/sessions                                             | -                       | -    | - | -
            /my/{token}/withdrawal                                           | -                       | -    | - | -
            /organise                                                        | staff
            /organise/accounts                                               | staff
            /organise/audit                                                  | staff
            /organise/digest                                                 | staff
            /organise/mail                                                   | staff
            /organise/mail/{id}                                              | staff
            /organise/mail/{id}/html                                         | staff
            /organise/dates-to-avoid                                         | staff
            /organise/meetings/new                                           | staff
            /organise/meetings/{slug}                                        | staff
            /organise/meetings/{slug}/programme/items/{id}                   | staff
            /organise/meetings/{slug}/copy                                   | staff
            /organise/meetings/{slug}/agenda                                 | staff
            /organise/meetings/{slug}/programme                              | staff
            /organise/meetings/{slug}/programme/grid                         | staff
            /organise/meetings/{slug}/programme/preview                      | staff
            /organise/meetings/{slug}/programme/checks                       | staff
            /organise/meetings/{slug}/programme/rows/new                     | staff
            /organise/meetings/{slug}/programme/rows/{id}                    | staff
            /organise/meetings/{slug}/programme/publication                  | staff
            /organise/meetings/{slug}/print                                  | staff
            /organise/meetings/{slug}/print/file                             | staff
            /organise/meetings/{slug}/days                                   | staff
            /organise/meetings/{slug}/delegations                            | staff
            /organise/meetings/{slug}/delegations/for/{party}                | staff
            /organise/meetings/{slug}/delegations/for/{party}/template.xlsx  | staff
            /organise/meetings/{slug}/delegations/papers/{paper}             | staff
            /organise/meetings/{slug}/delegations/terms                      | staff
            /organise/meetings/{slug}/details                                | staff
            /organise/meetings/{slug}/programme/export.csv                   | staff
            /organise/meetings/{slug}/programme/export.txt                   | staff
            /organise/meetings/{slug}/programme/export.xlsx                  | staff
            /organise/meetings/{slug}/programme/import                       | staff
            /organise/meetings/{slug}/stage                                  | staff
            /organise/meetings/{slug}/officers                               | staff
            /organise/meetings/{slug}/relations                              | staff
            /organise/meetings/{slug}/registrations                          | staff
            /organise/meetings/{slug}/invitations                            | staff
            /organise/meetings/{slug}/registrations/new                      | staff
            /organise/meetings/{slug}/walk-in                                | staff
            /organise/meetings/{slug}/registrations/{reference}              | staff
            /organise/meetings/{slug}/registrations/{reference}/correction   | staff
            /organise/meetings/{slug}/people                                 | staff
            /organise/meetings/{slug}/people/import                          | staff
            /organise/meetings/{slug}/people/import/{list}                   | staff
            /organise/meetings/{slug}/people/import/{list}/faults.csv        | staff
            /organise/meetings/{slug}/people/import/{list}/faults.xlsx       | staff
            /organise/meetings/{slug}/people/message                         | staff
            /organise/meetings/{slug}/people/messages/{message}              | staff
            /organise/meetings/{slug}/statistics                             | staff
            /organise/meetings/{slug}/registrations/{reference}/files/{file} | staff
            /organise/meetings/{slug}/form                                   | staff
            /organise/meetings/{slug}/form/awaited                           | staff
            /organise/meetings/{slug}/form/preview                           | staff
            /organise/meetings/{slug}/form/questions/new                     | staff
            /organise/meetings/{slug}/form/questions/{id}                    | staff
            /organise/meetings/{slug}/joining                                | staff
            /organise/meetings/{slug}/segments                               | staff
            /organise/arrivals                                               | staff
            /organise/meetings/{slug}/answers                                | staff
            /organise/meetings/{slug}/answers/people                         | staff
            /organise/meetings/{slug}/capacity                               | staff
            /organise/meetings/{slug}/settings                               | staff
            /organise/bodies                                                 | staff
            /organise/bodies/new                                             | staff
            /organise/bodies/{code}                                          | staff
            /organise/people                                                 | staff
            /organise/people/duplicates                                      | staff
            /organise/people/merge                                           | staff
            /organise/people/{id}                                            | staff
            /organise/people/{id}/biography                                  | staff
            /organise/people/{id}/change                                     | staff
            /organise/meetings/{slug}/team                                   | staff
            /organise/meetings/{slug}/privacy                                | staff
            /organise/meetings/{slug}/checklist                              | staff
            /organise/meetings/{slug}/mail                                   | staff
            /organise/meetings/{slug}/mail/{id}                              | staff
            /organise/meetings/{slug}/mail/{id}/html                         | staff
            /organise/meetings/{slug}/mail/reminders                         | staff
            /organise/meetings/{slug}/mail/sender                            | staff
            /organise/meetings/{slug}/mail/texts                             | staff
            /organise/meetings/{slug}/mail/texts/{kind}                      | staff
            /organise/meetings/{slug}/mail/texts/{kind}/preview              | staff
            /organise/meetings/{slug}/webhooks                               | staff
            /password/{token}                                                | -                       | -    | - | -
            /prometheus                                                      | -                       | -    | - | -
            /robots.txt                                                      | -                       | -    | - | -
            /series/{slug}                                                   | -                       | -    | - | -
            /series/{slug}/feed.ics                                          | - | - | - | -
            /setup/{token}                                                   | -                       | -    | - | -
            /sign-in                                                         | -                       | -    | - | -
            /years/{year}                                                    | -                       | -    | - | -
            /sign-in/password                                                | -                       | -    | - | -
            """;

    /** Addresses that no route answers, and other spellings of those that one does. */
    private static final List<String> BESIDE = List.of(
            "/sitemap.xml",
            "/favicon.ico",
            "/api/meetings/{slug}",
            "/api/meetings/{slug}/items/{closed}",
            "/search?q=Umbrakin",
            "/meetings/{slug}/items/{closed}",
            "/meetings/{slug}/items/{closed}.ics/",
            "/meetings/{slug}/items/{closed}.ICS",
            "/meetings/{slug}/items/{closed}.ics;x=1",
            "/meetings/{slug}//items/{closed}.ics",
            "/meetings/{slug}%2fitems/{closed}.ics",
            "/meetings/demo-policy-dialogue/items/{closed}.ics",
            "/meetings/demo-policy-dialogue/speakers/{person}",
            "/meetings/{slug}/speakers/{person}/",
            "/meetings/{slug}/programme.ics?viewer=organiser&q=Umbrakin",
            "/routes",
            "/beans",
            "/env",
            "/loggers",
            "/info",
            "/swagger/plenary.yml");

    private static final String NOT_APPROVED = "pending.*|.*not approved";

    @Inject
    Router router;

    @Inject
    LeakCast cast;

    @Inject
    Scene scene;

    @Inject
    AddProgramme programmes;

    @Inject
    Versions versions;

    @Inject
    PublishProgramme publish;

    @Inject
    Meetings meetings;

    @Inject
    DelegationScene focalScene;

    @Inject
    ListScene lists;

    @Inject
    FormScene formScene;

    private final Map<Long, Focal> focalOf = new HashMap<>();
    private final Map<Long, String> listOf = new HashMap<>();
    private final Map<Long, String> messageOf = new HashMap<>();
    private final Map<Long, List<String>> askedOf = new HashMap<>();

    /** A question of the meeting and the file that somebody sent as an answer: their ids. */
    private List<String> asked(CanaryMeeting meeting) {
        return askedOf.computeIfAbsent(meeting.id(), id -> {
            var someone = scene.rows(
                    "SELECT id FROM registration WHERE meeting_id = ? AND reference = ?",
                    id,
                    meeting.aReference(scene));
            return formScene.sentFile(
                    meetings.byId(id).orElseThrow(), ((Number) someone.get(0).get("id")).longValue());
        });
    }

    @Inject
    InvitationScene invited;

    private final Map<Long, InvitationScene.Guest> guestOf = new HashMap<>();

    @Test
    void every_address_of_the_application_is_in_the_table() {
        Set<String> routes = new TreeSet<>();
        for (String route : Routes.of(router)) {
            if (route.startsWith("GET ")) {
                routes.add(route.substring("GET ".length()));
            }
        }
        assertThat(new TreeSet<>(table().keySet())).isEqualTo(routes);
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLISHED", mode = EnumSource.Mode.EXCLUDE)
    void the_closed_row_is_known_exactly_where_the_domain_notes_allow_it(Visibility visibility) {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, visibility);
        var people = cast.at(meeting);
        var soft = new SoftAssertions();
        table().forEach((route, rules) -> people.forEach(person -> {
            for (String path : paths(route, meeting, person)) {
                Answer answer = person.reader().get(path);
                var says = person + " at " + path + ", " + visibility;
                if (rules.equals(List.of("staff"))) {
                    soft.assertThat(answer.status()).as(says).isEqualTo(person.organiser() ? staff(route) : 303);
                    soft.assertThat(person.organiser() ? Set.of() : Canary.in(answer.whole()))
                            .as(says)
                            .isEmpty();
                    soft.assertThat(!person.organiser() && answer.whole().contains(CanaryMeeting.JOINING))
                            .as(says)
                            .isFalse();
                } else {
                    soft.assertThat(answer.whole().contains(CanaryMeeting.JOINING))
                            .as(says + ", the link of the meeting")
                            .isEqualTo(joins(person, route, answer));
                    soft.assertThat(Canary.in(answer.whole()))
                            .as(says)
                            .isEqualTo(allowed(rules, person, visibility, answer, path));
                }
            }
        }));
        for (String path : BESIDE) {
            for (Person person : people) {
                Answer answer = person.reader().get(filled(path, meeting, person));
                if (!person.eligible()) {
                    soft.assertThat(Canary.in(answer.whole()))
                            .as("%s at %s", person, path)
                            .isEmpty();
                }
            }
        }
        soft.assertAll();
    }

    /** The link of the meeting itself is for everybody who is approved, where it stands with a session. */
    private static boolean joins(Person person, String route, Answer answer) {
        boolean approved = person.registration() != null && !person.name().matches(NOT_APPROVED);
        boolean sessions = List.of("/calendar/{token}.ics", "/my/{token}", "/meetings/{slug}/programme.ics")
                .contains(route);
        return approved && sessions && answer.status() == 200;
    }

    /** A stranger's page has no personal part: what only a person's own address tells is not told to people without one. */
    private static Set<Canary> allowed(
            List<String> rules, Person person, Visibility visibility, Answer answer, String path) {
        // A focal point's page is the same in whatever browser it is opened, and to programs cookies say nothing.
        if (person.eligible() && !path.startsWith("/delegation/") && !path.startsWith("/api/")) {
            return Canary.listed(rules.get(3));
        }
        boolean nobodysOwn = path.startsWith("/my/") && person.registration() == null;
        if (nobodysOwn) {
            assertThat(answer.status()).isEqualTo(404);
            return Set.of();
        }
        return Canary.listed(
                switch (visibility) {
                    case PUBLISHED -> throw new IllegalArgumentException("nothing is hidden");
                    case LISTED -> rules.get(0);
                    case PLACEHOLDER -> rules.get(1);
                    case HIDDEN -> rules.get(2);
                });
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLISHED", mode = EnumSource.Mode.EXCLUDE)
    void mails_tell_each_person_no_more_than_the_personal_page(Visibility visibility) {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, visibility);
        var people = cast.at(meeting);
        Reader organiser = people.stream()
                .filter(Person::organiser)
                .findFirst()
                .orElseThrow()
                .reader();
        for (Person person : people) {
            if (person.registration() == null) {
                continue;
            }
            List<String> mails = meeting.mailsTo(person.registration(), scene);
            boolean approved = mails.size() > 1;
            assertThat(approved)
                    .as("%s was written to", person)
                    .isEqualTo(!person.name().matches(NOT_APPROVED));
            var told = Set.copyOf(mails.stream()
                    .flatMap(mail -> List.of("/organise/mail/" + mail, "/organise/mail/" + mail + "/html").stream())
                    .map(path -> organiser.get(path))
                    .peek(answer -> assertThat(answer.status()).isEqualTo(200))
                    .flatMap(answer -> Canary.in(answer.whole()).stream())
                    .toList());
            String mayKnow = person.eligible() ? "SEGMENT" : visibility == Visibility.LISTED ? "SEGMENT LINE" : "-";
            assertThat(told).as("%s, %s", person, visibility).isEqualTo(approved ? Canary.listed(mayKnow) : Set.of());
        }
    }

    @Test
    void a_world_with_a_hidden_row_and_one_without_it_answer_outsiders_byte_for_byte_alike() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        var outsiders =
                cast.at(meeting).stream().filter(person -> !person.eligible()).toList();

        var with = everything(meeting, outsiders);
        meeting.neverHadTheClosedRow(scene);
        var without = everything(meeting, outsiders);

        var soft = new SoftAssertions();
        with.forEach((request, answer) -> soft.assertThat(answer).as(request).isEqualTo(without.get(request)));
        soft.assertAll();
        assertThat(with).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLISHED", mode = EnumSource.Mode.EXCLUDE)
    void a_version_that_touched_the_closed_row_alone_is_none_for_outsiders(Visibility visibility) {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, visibility);
        var people = cast.at(meeting);
        var outsiders = people.stream().filter(person -> !person.eligible()).toList();
        Person member = people.stream().filter(Person::eligible).findFirst().orElseThrow();

        var before = everything(meeting, outsiders);
        publish(
                meeting,
                "Rev.1",
                row -> row.description("Fenwhistle intentions").room("Gorlabyx hall"));
        if (visibility == Visibility.HIDDEN) {
            publish(meeting, "Rev.2", row -> row.times(row.build().day(), LocalTime.of(9, 41), LocalTime.of(11, 3)));
            publish(meeting, "Rev.3", row -> row.cancelled(true));
            publish(meeting, "Rev.4", null);
        }
        var after = everything(meeting, outsiders);

        var soft = new SoftAssertions();
        before.forEach((request, answer) ->
                soft.assertThat(after.get(request)).as(request).isEqualTo(answer));
        String versions = "/meetings/" + meeting.slug() + "/programme/versions";
        soft.assertThat(member.reader().get(versions).text()).contains("Rev.1");
        for (Person person : outsiders) {
            for (VersionLine later : this.versions.lines(meeting.id())) {
                Answer answer = person.reader().get(versions + "/" + later.key());
                soft.assertThat(answer.status()).as("%s", person).isEqualTo(later.number() == 1 ? 200 : 404);
                Answer paper =
                        person.reader().get("/meetings/" + meeting.slug() + "/programme.pdf?version=" + later.key());
                soft.assertThat(paper.status()).as("%s", person).isEqualTo(later.number() == 1 ? 200 : 404);
            }
        }
        soft.assertAll();
    }

    /** @param change of the closed row; null takes it out */
    private void publish(CanaryMeeting meeting, String label, @Nullable UnaryOperator<ItemBuilder> change) {
        ProgrammeVersion now = versions.newest(meeting.id()).orElseThrow();
        Programme programme = now.content().programme();
        ProgrammeItem row = programme.find(meeting.closedItem()).orElseThrow();
        Programme other = change == null
                ? programme.withItems(
                        programme.items().stream().filter(item -> item != row).toList())
                : programme.with(change.apply(row.toBuilder()).build());
        assertThat(publish.publish(
                        meeting.id(),
                        new PublishWish(other, now.number(), label, "For Umbrakin", Notice.SILENT),
                        Actor.SERVER))
                .isInstanceOf(PublishOutcome.Published.class);
    }

    private Map<String, String> everything(CanaryMeeting meeting, List<Person> outsiders) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Person person : outsiders) {
            List<String> paths = new ArrayList<>();
            table().forEach((route, rules) -> {
                boolean staffs = rules.equals(List.of("staff")) && person.organiser();
                if (!staffs && !route.equals("/health")) {
                    paths.addAll(paths(route, meeting, person));
                }
            });
            BESIDE.forEach(path -> paths.add(filled(path, meeting, person)));
            for (String path : paths) {
                for (String method : List.of("GET", "HEAD")) {
                    answers.put(
                            person + " " + method + " " + path,
                            person.reader().send(method, path, "").comparable());
                }
            }
        }
        return answers;
    }

    @Test
    void a_hidden_row_answers_like_one_that_nobody_made() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.HIDDEN);
        String hidden = "/meetings/" + meeting.slug() + "/items/" + meeting.closedItem() + ".ics";
        String nothing = "/meetings/" + meeting.slug() + "/items/" + UUID.randomUUID() + ".ics";
        for (Person person : cast.at(meeting)) {
            if (person.eligible()) {
                assertThat(person.reader().get(hidden).status()).isEqualTo(200);
                continue;
            }
            for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE")) {
                String[] headers = {"Sec-Fetch-Site", "same-origin", "Accept", "text/calendar", "If-None-Match", "*"};
                assertThat(person.reader().send(method, hidden, "", headers).comparable())
                        .as("%s %s", person, method)
                        .isEqualTo(person.reader()
                                .send(method, nothing, "", headers)
                                .comparable());
            }
            assertThat(person.reader().get(hidden).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PUBLISHED", mode = EnumSource.Mode.EXCLUDE)
    void the_tag_of_somebody_elses_copy_opens_and_confirms_nothing(Visibility visibility) {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, visibility);
        var people = cast.at(meeting);
        Person member = people.stream().filter(Person::eligible).findFirst().orElseThrow();
        for (String file : List.of("/programme.ics", "/items/" + meeting.closedItem() + ".ics", "/programme", "")) {
            String path = "/meetings/" + meeting.slug() + file;
            Answer members = member.reader().get(path);
            assertThat(members.header("Cache-Control")).as(path).startsWith("private");
            assertThat(members.header("Vary")).as(path).containsIgnoringCase("cookie");
            String tag = members.headers().firstValue("ETag").orElse("*");
            for (Person person : people) {
                if (person.eligible()) {
                    continue;
                }
                Answer plain = person.reader().get(path);
                Answer asked = person.reader().get(path, "If-None-Match", tag);
                if (!tag.equals("*")) {
                    assertThat(asked.comparable()).as("%s at %s", person, path).isEqualTo(plain.comparable());
                }
                assertThat(plain.headers().firstValue("ETag").orElse("none"))
                        .as("%s at %s", person, path)
                        .isNotEqualTo(tag);
            }
        }
    }

    private static int staff(String route) {
        return List.of("/organise/meetings/{slug}", "/organise/meetings/{slug}/copy")
                        .contains(route)
                ? 303
                : 200;
    }

    private List<String> paths(String route, CanaryMeeting meeting, Person person) {
        String path = filled(route, meeting, person);
        return switch (route) {
            case "/meetings/{slug}", "/meetings/{slug}/programme" ->
                List.of(path, path + "?zone=Asia/Tokyo", path + "?zone=all");
            case "/organise/meetings/{slug}/registrations" ->
                List.of(path, path + "?status=ALL&eligible=yes:B", path + "?q=test");
            case "/organise/meetings/{slug}/people" ->
                List.of(path, path + "?segment=yes:B&column=segments,name,email", path + "?q=test");
            case "/organise/people/merge" ->
                List.of(path + "?one=" + meeting.closedPerson() + "&other=" + meeting.aPerson(scene));
            case "/organise/meetings/{slug}/print/file" ->
                List.of(path + "?paper=programme&readers=public&source=published&format=pdf");
            default -> List.of(path);
        };
    }

    /** The link of a focal point of the meeting, and a paper sent by it. */
    private record Focal(String token, String paper) {}

    private Focal focal(CanaryMeeting canary) {
        return focalOf.computeIfAbsent(canary.id(), id -> {
            var meeting = meetings.byId(id).orElseThrow();
            var point = focalScene.focalPoint(meeting, "MNG", 5);
            focalScene.terms(meeting, null, null, 5, new RoleTerms(DelegationRole.DELEGATE, 4, List.of("A", "B")));
            return new Focal(focalScene.token(point), focalScene.paper(point));
        });
    }

    /** A file of people that is read in at the meeting. */
    private String list(CanaryMeeting canary) {
        return listOf.computeIfAbsent(
                canary.id(), id -> lists.read(meetings.byId(id).orElseThrow()));
    }

    /** A message to all at the meeting. */
    private String message(CanaryMeeting canary) {
        return messageOf.computeIfAbsent(
                canary.id(), id -> lists.written(meetings.byId(id).orElseThrow()));
    }

    private InvitationScene.Guest guest(CanaryMeeting canary) {
        return guestOf.computeIfAbsent(
                canary.id(), id -> invited.guest(meetings.byId(id).orElseThrow()));
    }

    private String filled(String template, CanaryMeeting meeting, Person person) {
        return template.replace(
                        "/delegation/{token}", "/delegation/" + focal(meeting).token())
                .replace("/invitation/{token}", "/invitation/" + guest(meeting).invitation())
                .replace("/private/{token}", "/private/" + guest(meeting).privateLink())
                .replace("{party}", "MNG")
                .replace("{paper}", focal(meeting).paper())
                .replace("{list}", list(meeting))
                .replace("{message}", message(meeting))
                .replace("/questions/{id}", "/questions/" + asked(meeting).get(0))
                .replace("{file}", asked(meeting).get(1))
                .replace("{slug}", meeting.slug())
                .replace("/mail/{id}", "/mail/" + meeting.aMail(scene))
                .replace("/speakers/{id}", "/speakers/" + meeting.closedPerson())
                .replace("/people/{id}", "/people/" + meeting.closedPerson())
                .replace("/texts/{kind}", "/texts/approved")
                .replace("{code}", "ESCAP-ENEA")
                .replace("{id}", meeting.closedItem())
                .replace("{closed}", meeting.closedItem())
                .replace("{person}", meeting.closedPerson())
                .replace("/calendar/{token}", "/calendar/" + person.feed())
                .replace("{token}", person.my())
                .replace("{reference}", meeting.aReference(scene))
                .replace("{version}", meeting.version(scene))
                .replace("{year}", "2031")
                .replace("{day}", "2031-05-13")
                .replace("{selector}", "liveness")
                .replace("{hash}/{name}", "0/plenary.css");
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            table.put(cells.get(0), cells.subList(1, cells.size()));
        });
        return table;
    }
}
