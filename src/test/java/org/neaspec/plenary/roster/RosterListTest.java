package org.neaspec.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.FocalPoint;
import org.neaspec.plenary.delegation.NameDelegate;
import org.neaspec.plenary.form.FormContent;
import org.neaspec.plenary.form.FormPaths;
import org.neaspec.plenary.form.Given;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.Section;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.QueueWish;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.ReviewQueue;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.Queries;

/** The list of a meeting: what is asked for is found, in the order asked for, whatever the number. */
class RosterListTest extends RosterScene {

    @Inject
    ReviewQueue queue;

    @Inject
    Programmes programmes;

    @Inject
    DelegationScene delegations;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    ProgrammeJson json;

    @Test
    void twenty_thousand_people_take_as_many_queries_as_twenty_and_the_first_page_is_small() {
        var small = scene.openMeeting();
        var large = scene.openMeeting();
        load(small, 20);
        load(large, 20_000);
        for (var query : List.of(
                "",
                "?page=7",
                "?status=APPROVED&state=MNG&sort=-received",
                "?q=family17&sort=state",
                "?segment=no:B&mode=ONLINE",
                "?from=2026-01-01&to=2090-01-01&role=NONE&mark=note")) {
            var few = Queries.answering(() -> organiser.get(MeetingPaths.people(small.slug()) + query));
            var many = Queries.answering(() -> organiser.get(MeetingPaths.people(large.slug()) + query));
            assertThat(many.size()).as(query).isEqualTo(few.size()).isLessThan(20);
        }
        var first = organiser.get(MeetingPaths.people(large.slug()));
        assertThat(first.body().length()).isLessThan(150_000);
        assertThat(page(first).text()).contains("20,000 people", "1 to 50 of 20,000");
        assertThat(page(first).select("table.roster tbody tr")).hasSize(50);
        assertThat(page(organiser.get(MeetingPaths.people(large.slug()) + "?page=99999"))
                        .text())
                .contains("19,951 to 20,000 of 20,000");
        assertThat(roster.ids(large, RosterQuery.read("state=MNG")).size()).isBetween(6_600, 6_700);
        noStatementHasAValueForEachPerson(large);
    }

    @Test
    void each_filter_finds_whom_it_names() {
        var one = register(
                person("one", "Alpha", Category.GOVERNMENT, "MNG", "Ministry of Steppe", Attendance.IN_PERSON));
        register(person("two", "Beta", Category.NGO, null, "River Alliance", Attendance.ONLINE));
        var three =
                register(person("three", "Gamma", Category.GOVERNMENT, "JPN", "Ministry of Coast", Attendance.ONLINE));
        scene.run("UPDATE registration SET status = 'WITHDRAWN' WHERE id = ?", three.id());
        scene.run("UPDATE registration SET created_at = '2026-01-10 23:30:00' WHERE id = ?", one.id());
        organiser.post(review(one) + "/notes", "note", "Test note");

        assertThat(names("")).containsExactlyInAnyOrder("Ms. Test ALPHA", "Ms. Test BETA", "Ms. Test GAMMA");
        assertThat(names("?status=PRESENT")).containsExactly("Ms. Test ALPHA", "Ms. Test BETA");
        assertThat(names("?status=WITHDRAWN")).containsExactly("Ms. Test GAMMA");
        assertThat(names("?category=NGO")).containsExactly("Ms. Test BETA");
        assertThat(names("?state=JPN")).containsExactly("Ms. Test GAMMA");
        assertThat(names("?body=coast")).containsExactly("Ms. Test GAMMA");
        assertThat(names("?mode=ONLINE")).containsExactly("Ms. Test BETA", "Ms. Test GAMMA");
        assertThat(names("?mark=note")).containsExactly("Ms. Test ALPHA");
        assertThat(names("?mark=change")).isEmpty();
        assertThat(names("?assignee=NONE")).hasSize(3);
        assertThat(names("?assignee=ANY")).isEmpty();
        assertThat(names("?role=NONE")).hasSize(3);
        assertThat(names("?role=HEAD")).isEmpty();
        // In Ulaanbaatar it is the next day already.
        assertThat(names("?from=2026-01-11&to=2026-01-11")).containsExactly("Ms. Test ALPHA");
        assertThat(names("?to=2026-01-10")).isEmpty();
        assertThat(names("?from=" + LocalDate.now().minusDays(1))).containsExactly("Ms. Test BETA", "Ms. Test GAMMA");
        assertThat(names("?q=" + one.reference())).containsExactly("Ms. Test ALPHA");
        assertThat(names("?status=%00&sort=;drop&category=x&state=y&assignee=z&segment=yes:ZZ&page=0"))
                .hasSize(3);
        var wrong = organiser.get(path() + "?from=yesterday");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(page(wrong).select("#from").val()).isEqualTo("yesterday");
    }

    @Test
    void a_delegation_role_is_found_and_shown() {
        delegations.shown(meeting);

        assertThat(names("?role=ANY")).isNotEmpty();
        assertThat(Arrays.stream(DelegationRole.values())
                        .mapToInt(role -> names("?role=" + role).size())
                        .sum())
                .isEqualTo(names("?role=ANY").size());
        assertThat(names("?role=NONE&sort=-role")).doesNotContainAnyElementsOf(names("?role=ANY"));
    }

    @Test
    void the_list_of_participants_is_in_the_order_of_protocol() {
        register(person("a", "Alone", Category.NGO, null, "Alliance", Attendance.ONLINE));
        register(person("u", "United", Category.UN, null, "Zonal Office", Attendance.ONLINE));
        register(person("s", "Self", Category.GOVERNMENT, "MNG", "Ministry", Attendance.ONLINE));
        var mongolia = delegations.focalPoint(meeting, "MNG", 9);
        named(mongolia, "Aide", DelegationRole.ADVISER);
        named(mongolia, "Chief", DelegationRole.HEAD);
        named(mongolia, "Beside", DelegationRole.DELEGATE);
        named(delegations.focalPoint(meeting, "PRK", 9), "Late", DelegationRole.DELEGATE);
        var body = delegations.focalPoint(meeting, "CHN", 9);
        named(body, "Envoy", DelegationRole.DELEGATE);
        scene.run("INSERT INTO body (code, name, kind) VALUES ('TEST-PROTOCOL', 'Test Body of protocol', 'IO')");
        scene.run(
                "UPDATE delegation SET state_code = NULL, body_id = (SELECT MAX(id) FROM body) WHERE id = ?",
                body.delegationId());
        scene.run("UPDATE registration SET status = 'APPROVED' WHERE meeting_id = ?", meeting.id());
        register(person("n", "Not yet", Category.GOVERNMENT, "CHN", "Ministry", Attendance.ONLINE));

        var list = page(organiser.get(page(organiser.get(path()))
                .select("nav.tabs a:contains(participants)")
                .attr("href")));
        assertThat(list.select("tbody th").eachText())
                .containsExactly(
                        "Ms. Late TESTDELEGATE",
                        "Ms. Chief TESTDELEGATE",
                        "Ms. Aide TESTDELEGATE",
                        "Ms. Beside TESTDELEGATE",
                        "Ms. Test SELF",
                        "Ms. Envoy TESTDELEGATE",
                        "Ms. Test UNITED",
                        "Ms. Test ALONE");
        assertThat(list.select("nav.tabs a[aria-current]").text()).isEqualTo("List of participants");
        assertThat(list.select("tbody tr:contains(Chief)").text()).contains("Mongolia", "Head of delegation");
        assertThat(list.select("tbody tr:contains(Envoy)").text()).contains("Test Body of protocol");
    }

    private void named(FocalPoint point, String given, DelegationRole role) {
        nameDelegate.name(meeting, point, DelegationScene.nominee(given, Scene.unique("protocol")), role, false);
    }

    @Test
    void words_are_found_in_every_script_and_signs_are_no_wildcards() {
        register(named("Бат-Эрдэнэ", "Ганбаатар", null));
        register(named("Wei", "Zhang", "张伟"));
        register(named("Min-su", "Kim", "김민수"));
        register(named("Hanako", "Yamada", "山田 花子"));
        register(named("Siobhán", "O’Brien", null));
        register(named("Hundred%", "Per_cent", null));

        assertThat(names("?q=%D0%B3%D0%B0%D0%BD%D0%B1%D0%B0%D0%B0%D1%82%D0%B0%D1%80"))
                .hasSize(1);
        assertThat(names("?q=%E5%BC%A0")).containsExactly("Ms. Wei ZHANG");
        assertThat(names("?q=%EB%AF%BC%EC%88%98")).containsExactly("Ms. Min-su KIM");
        assertThat(names("?q=%E8%8A%B1%E5%AD%90")).containsExactly("Ms. Hanako YAMADA");
        assertThat(names("?q=siobhan")).hasSize(1);
        assertThat(names("?q=kim+min")).containsExactly("Ms. Min-su KIM");
        assertThat(names("?q=%25")).containsExactly("Ms. Hundred% PER_CENT");
        assertThat(names("?q=r_c")).containsExactly("Ms. Hundred% PER_CENT");
        assertThat(names("?q=%5C")).isEmpty();
        assertThat(names("?q=O%27Brien")).hasSize(1);
    }

    @Test
    void who_is_admitted_to_a_segment_is_whom_the_one_decision_admits() {
        register(Scene.answers());
        var member = register(Scene.answers());
        var late = register(Scene.answers());
        var granted = register(Scene.answers());
        var refused = register(Scene.answers());
        verify(member, null);
        verify(late, LocalDate.now().plusDays(300));
        verify(refused, null);
        rule(granted, "B", "GRANTED");
        rule(refused, "B", "REFUSED");
        rule(granted, "A", "REFUSED");

        for (SegmentFacts segment : programmes.segments(meeting.id())) {
            var admitted = queue.page(meeting.id(), QueueWish.ALL, null, QueueWish.Order.RECEIVED, 100, 0).stream()
                    .filter(line -> Admission.foresee(line.standing(), programmes.occasion(meeting, segment))
                            .admitted())
                    .map(line -> line.id())
                    .toList();
            var yes = roster.ids(meeting, RosterQuery.read("segment=yes:" + segment.code()));
            var no = roster.ids(meeting, RosterQuery.read("segment=no:" + segment.code()));

            assertThat(yes).containsExactlyInAnyOrderElementsOf(admitted);
            assertThat(yes.size() + no.size()).isEqualTo(5);
            assertThat(no).doesNotContainAnyElementsOf(yes);
        }
        assertThat(roster.ids(meeting, RosterQuery.read("segment=yes:B")))
                .containsExactlyInAnyOrder(member.id(), granted.id());
    }

    @Test
    void every_column_orders_the_list_both_ways() {
        register(person("a", "Alpha", Category.GOVERNMENT, "MNG", "Z body", Attendance.IN_PERSON));
        register(person("b", "Beta", Category.NGO, "PRK", "A body", Attendance.ONLINE));
        for (RosterColumn column : RosterColumn.values()) {
            for (String way : List.of("", "-")) {
                var answer =
                        organiser.get(path() + "?sort=" + way + column.key() + "&column=" + column.key() + ",name");
                assertThat(answer.statusCode()).as(column.name()).isEqualTo(200);
                assertThat(page(answer).select("tbody tr")).as(column.name()).hasSize(2);
            }
        }
        assertThat(names("?sort=-name")).containsExactly("Ms. Test BETA", "Ms. Test ALPHA");
        assertThat(names("?sort=organisation")).containsExactly("Ms. Test BETA", "Ms. Test ALPHA");
        // In English alphabetical order of the States, not of their codes: Democratic People’s Republic of Korea,
        // Mongolia.
        assertThat(names("?sort=state")).containsExactly("Ms. Test BETA", "Ms. Test ALPHA");
        assertThat(names("?sort=-category")).containsExactly("Ms. Test BETA", "Ms. Test ALPHA");
    }

    @Test
    void an_address_is_a_list_and_a_list_an_address() {
        String query = "?status=APPROVED&state=MNG&q=a+%26+b&sort=-received&column=name%2Cphone&page=3";

        assertThat(RosterQuery.read(query).query()).isEqualTo(query);
        assertThat(RosterQuery.read("").query()).isEmpty();
        assertThat(RosterQuery.read("?x=%zz&column=nothing").query()).isEmpty();
        assertThat(Arrays.stream(RosterColumn.values()).map(RosterColumn::key)).doesNotHaveDuplicates();
        assertThat(RosterQuery.read(Map.of("column", List.of("phone", "name"))).columns())
                .containsExactly(RosterColumn.NAME, RosterColumn.PHONE);
    }

    private void noStatementHasAValueForEachPerson(MeetingFacts large) {
        scene.run("""
                INSERT INTO ruling (registration_id, segment_id, verdict, ruled_by, ruled_by_name, ruled_at)
                SELECT r.id, s.id, 'GRANTED', ?, 'Test Organiser', NOW(6)
                FROM registration r JOIN segment s ON s.meeting_id = r.meeting_id AND s.code = 'B'
                WHERE r.meeting_id = ? ORDER BY r.id LIMIT 3000
                """, scene.organiser().accountId(), large.id());
        for (var path : List.of(
                MeetingPaths.people(large.slug()) + "?segment=yes:B",
                MeetingPaths.registrations(large.slug()) + "?eligible=no:B&status=ALL",
                FormPaths.awaited(large.slug()))) {
            var sent = Queries.answering(
                    () -> assertThat(organiser.get(path).statusCode()).isEqualTo(200));
            assertThat(sent)
                    .as(path)
                    .allSatisfy(statement -> assertThat(
                                    statement.chars().filter(c -> c == '?').count())
                            .isLessThanOrEqualTo(3_000));
        }
        assertThat(roster.ids(large, RosterQuery.read("segment=yes:B"))).hasSize(3_000);
        assertThat(roster.ids(large, RosterQuery.read("segment=no:B"))).hasSize(17_000);
    }

    @Test
    void answers_to_the_meetings_own_questions_are_columns_of_the_list_and_of_files() {
        var one = register(Scene.answers());
        register(Scene.answers());
        var content = new FormContent(List.of(new Section(
                "s1",
                "More",
                null,
                List.of(new Question(
                        "q1",
                        QuestionKind.TEXT,
                        "Arrives on",
                        null,
                        false,
                        When.AT_REGISTRATION,
                        null,
                        null,
                        null,
                        null,
                        null)))));
        scene.run(
                "INSERT INTO form_version (meeting_id, number, content, published_at, published_by)"
                        + " VALUES (?, 1, ?, NOW(6), 'Test')",
                meeting.id(),
                json.write(content));
        scene.run(
                "INSERT INTO form_sheet (registration_id, meeting_id, answers, answered_at) VALUES (?, ?, ?, NOW(6))",
                one.id(),
                meeting.id(),
                json.write(new Sheet(List.of(new Given("q1", 1, List.of("=Monday"), null)))));

        var without = Queries.answering(() -> organiser.get(path()));
        var with = Queries.answering(() -> organiser.get(path() + "?question=q1,nothing"));
        var shown = page(organiser.get(path() + "?question=q1,nothing&column=name"));

        assertThat(shown.select("thead th").eachText()).containsExactly("Name ▲", "Arrives on");
        assertThat(shown.select("tbody tr:contains(=Monday)")).hasSize(1);
        assertThat(shown.select("input[name=question][checked]").val()).isEqualTo("q1");
        assertThat(with.size()).isLessThanOrEqualTo(without.size() + 2);
        assertThat(new String(export("csv", "?question=q1&column=name"), StandardCharsets.UTF_8))
                .contains("Question: Arrives on", "'=Monday");
    }

    @Test
    void a_view_is_kept_for_oneself_or_for_all_who_may_see_the_list() {
        register(Scene.answers());
        var colleague = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);

        organiser.post(path() + "/views?state=MNG&page=4", "name", "Mongolia <b>");
        organiser.post(path() + "/views?state=JPN", "name", "Japan", "shared", "yes");

        assertThat(page(organiser.get(path())).select("nav.tabs a").eachText())
                .containsExactly("Everybody", "List of participants", "Japan", "Mongolia <b>");
        assertThat(page(colleague.get(path())).select("nav.tabs a").eachText())
                .containsExactly("Everybody", "List of participants", "Japan by Test Organiser");
        assertThat(page(organiser.get(path() + "?state=MNG"))
                        .select("nav.tabs a[aria-current]")
                        .text())
                .isEqualTo("Mongolia <b>");
        var removal = page(organiser.get(path()))
                .select("form[action$=removal]")
                .get(0)
                .attr("action");
        assertThat(colleague.post(removal).statusCode()).isEqualTo(404);
        assertThat(organiser.post(removal).statusCode()).isEqualTo(303);
        assertThat(page(colleague.get(path())).select("nav.tabs a").eachText())
                .containsExactly("Everybody", "List of participants");
        var nameless = organiser.post(path() + "/views?state=JPN", "name", " ", "shared", "yes");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(page(nameless).select("#shared").hasAttr("checked")).isTrue();
        assertThat(page(nameless).select("#state option[selected]").val()).isEqualTo("JPN");
    }

    private String review(RegistrationDetail detail) {
        return MeetingPaths.registrations(meeting.slug()) + "/" + detail.reference();
    }

    private void verify(RegistrationDetail detail, LocalDate from) {
        var person = scene.rows("SELECT person_id FROM registration WHERE id = ?", detail.id())
                .get(0)
                .get("person_id");
        scene.run(
                "INSERT INTO designation (person_id, kind, valid_from, verified_by, verified_at)"
                        + " VALUES (?, 'NEACAP_SPC_MEMBER', ?, ?, NOW(6))",
                person,
                from,
                scene.organiser().accountId());
    }

    private void rule(RegistrationDetail detail, String segment, String verdict) {
        scene.run(
                "INSERT INTO ruling (registration_id, segment_id, verdict, ruled_by, ruled_by_name, ruled_at)"
                        + " SELECT ?, id, ?, ?, 'Test Organiser', NOW(6) FROM segment WHERE meeting_id = ? AND code = ?",
                detail.id(),
                verdict,
                scene.organiser().accountId(),
                meeting.id(),
                segment);
    }

    private static Answers named(String given, String family, String local) {
        return new Answers(
                "Ms.",
                given,
                family,
                Answers.printedName("Ms.", given, family),
                local,
                "Adviser",
                null,
                "Test Ministry",
                "MNG",
                Category.GOVERNMENT,
                EmailAddress.parse(Scene.unique("named")).orElseThrow(),
                null,
                Attendance.IN_PERSON,
                null,
                Set.<Designation>of(),
                null,
                null,
                true);
    }

    private static Answers person(
            String address, String family, Category category, String state, String body, Attendance attendance) {
        return new Answers(
                "Ms.",
                "Test",
                family,
                Objects.requireNonNull(Answers.printedName("Ms.", "Test", family)),
                null,
                "Adviser",
                null,
                body,
                state,
                category,
                EmailAddress.parse(Scene.unique(address)).orElseThrow(),
                null,
                attendance,
                null,
                Set.<Designation>of(),
                null,
                null,
                true);
    }
}
