package org.neaspec.plenary.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.RoleTerms;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.QuotaScope;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.SetCapacity;
import org.neaspec.plenary.shared.Paper;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;
import org.neaspec.plenary.story.PlenaryTest;

/** The segments of a meeting at work: what changes at once, and what is refused so that nothing is lost. */
class SegmentsTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Staff staff;

    @Inject
    SetCapacity capacity;

    @Inject
    DelegationScene delegations;

    @Inject
    Scene scene;

    @Inject
    AddProgramme addProgramme;

    @Inject
    RegisterParticipant register;

    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    AuditTrail audit;

    private String slug = "";
    private Browser organiser;

    @BeforeEach
    void aMeeting() {
        slug = "segments-" + RandomIds.publicId();
        addProgramme.add(Paper.read("""
                slug: %1$s
                code: %2$s
                title: "Meeting with segments"
                kind: SYMPOSIUM
                date: "2027-03-02"
                zone: Asia/Seoul
                segments:
                  - {code: A, title: "Plain segment"}
                  - {code: B, title: "Sealed segment", admits: [NEACAP_SPC_MEMBER], visibility: LISTED}
                items:
                  - {segment: A, kind: SESSION, start: "09:10", end: "10:20", title: "Plain morning"}
                  - {segment: B, kind: SESSION, start: "15:10", end: "16:20", title: "Sealed afternoon"}
                """.formatted(slug, slug.substring(0, 30))));
        organiser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
    }

    @Test
    void a_new_restricted_segment_is_hidden_moves_and_goes_again() {
        HttpResponse<String> added = add("C", "Closing talks", "RESTRICTED", "admits", "NEASPEC_NFP");

        assertThat(added.statusCode()).isEqualTo(303);
        SegmentFacts segment = segment("C");
        assertThat(segment.audience().open()).isFalse();
        assertThat(segment.audience().admits()).containsExactly(Designation.NEASPEC_NFP);
        assertThat(segment.audience().visibility()).isEqualTo(Visibility.HIDDEN);
        assertThat(organiser.get(path()).body()).contains("Segment C: Closing talks", "All others see: Nothing.");

        organiser.post(path() + "/" + segment.id() + "/position", "step", "UP");
        organiser.post(path() + "/" + segment.id() + "/position", "step", "UP");
        organiser.post(path() + "/" + segment.id() + "/position", "step", "UP");
        assertThat(codes()).containsExactly("C", "A", "B");
        organiser.post(path() + "/" + segment.id() + "/position", "step", "DOWN");
        assertThat(codes()).containsExactly("A", "C", "B");

        assertThat(delete("C").statusCode()).isEqualTo(303);
        assertThat(codes()).containsExactly("A", "B");
        assertThat(audit.newest(Long.MAX_VALUE, 30))
                .filteredOn(entry -> entry.subject().equals(meeting().code() + ", segment C"))
                .extracting(entry -> entry.act())
                .contains("programme.segmentAdded", "programme.segmentMoved", "programme.segmentRemoved");
    }

    @Test
    void what_becomes_restricted_disappears_at_once_and_what_becomes_open_appears() {
        assertThat(visitorSees()).contains("Plain morning", "Sealed afternoon");

        assertThat(change("A", version("A"), "A", "Plain segment", "RESTRICTED", "admits", "NEASPEC_NFP")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitorSees()).doesNotContain("Plain").contains("Sealed afternoon");

        assertThat(change("A", version("A"), "A", "Plain segment", "OPEN").statusCode())
                .isEqualTo(303);
        assertThat(visitorSees()).contains("Plain morning");
        assertThat(segment("A").audience().visibility()).isEqualTo(Visibility.PUBLISHED);
    }

    @Test
    void a_restricted_segment_keeps_what_others_see_of_it_when_its_audience_changes() {
        change(
                "B",
                version("B"),
                "B",
                "Sealed, again",
                "RESTRICTED",
                "admits",
                "NEASPEC_NFP",
                "audienceLine",
                "For NFPs",
                "visibility",
                "PLACEHOLDER");

        assertThat(segment("B").title()).isEqualTo("Sealed, again");
        assertThat(segment("B").audienceLine()).isEqualTo("For NFPs");
        assertThat(segment("B").audience().admits()).containsExactly(Designation.NEASPEC_NFP);
        assertThat(segment("B").audience().visibility()).isEqualTo(Visibility.LISTED);
    }

    @Test
    void people_may_be_admitted_by_name_only_and_the_segment_is_not_open_for_that() {
        add("C", "By invitation", "RESTRICTED", "audienceLine", "Invited persons");

        assertThat(segment("C").audience().open()).isFalse();
        assertThat(segment("C").audience().admits()).isEmpty();
    }

    @Test
    void a_segment_in_use_keeps_its_code_and_stays() {
        HttpResponse<String> renamed =
                change("B", version("B"), "X", "Sealed segment", "RESTRICTED", "admits", "NEASPEC_NFP");
        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(renamed.body())
                .contains("The code cannot change", "one row of the draft; one row of the published programme");

        HttpResponse<String> kept = delete("B");
        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("Segment B cannot be deleted", "one row of the published programme");
        assertThat(codes()).containsExactly("A", "B");
        assertThat(segment("B").audience().admits()).containsExactly(Designation.NEACAP_SPC_MEMBER);
    }

    @Test
    void a_segment_with_places_or_roles_of_its_own_stays_until_they_are_taken_off() {
        add("C", "Talks", "RESTRICTED", "admits", "NEASPEC_NFP");
        Organiser by = scene.organiser();
        capacity.add(by, meeting(), new QuotaScope(segment("C").id(), null, null, null, null), 20);

        assertThat(delete("C").body()).contains("Segment C cannot be deleted", "one quota of places");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM quota WHERE meeting_id = ?",
                        meeting().id()))
                .isOne();

        scene.run("DELETE FROM quota WHERE meeting_id = ?", meeting().id());
        delegations.terms(meeting(), null, null, 5, new RoleTerms(DelegationRole.EXPERT, 2, List.of("C")));
        assertThat(delete("C").body()).contains("Segment C cannot be deleted", "one role of delegations");
        assertThat(change("C", version("C"), "D", "Talks", "RESTRICTED", "admits", "NEASPEC_NFP")
                        .body())
                .contains("The code cannot change", "one role of delegations");
        assertThat(codes()).containsExactly("A", "B", "C");

        delegations.terms(meeting(), null, null, 5);
        assertThat(delete("C").statusCode()).isEqualTo(303);
        assertThat(codes()).containsExactly("A", "B");
    }

    @Test
    void a_segment_somebody_was_admitted_to_by_name_stays_but_may_have_another_code() {
        add("C", "Talks", "RESTRICTED", "admits", "NEASPEC_NFP");
        scene.run(
                "UPDATE meeting SET registration_opens = '2020-01-01 00:00:00' WHERE id = ?",
                meeting().id());
        register.register(meeting(), RandomIds.publicId(), Scene.answers());
        long registration = scene.count(
                "SELECT MAX(id) FROM registration WHERE meeting_id = ?",
                meeting().id());
        long account = scene.organiser().accountId();
        scene.run(
                "INSERT INTO ruling (registration_id, segment_id, verdict, ruled_by, ruled_by_name, ruled_at)"
                        + " VALUES (?, ?, 'GRANTED', ?, 'Test Organiser', NOW(6))",
                registration,
                segment("C").id(),
                account);

        assertThat(change("C", version("C"), "D", "Talks", "RESTRICTED", "admits", "NEASPEC_NFP")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> kept = delete("D");

        assertThat(kept.statusCode()).isEqualTo(422);
        assertThat(kept.body()).contains("Segment D cannot be deleted", "one person admitted or refused by name");
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM ruling WHERE segment_id = ?",
                        segment("D").id()))
                .isEqualTo(1);
    }

    @Test
    void the_second_of_two_is_told_keeps_what_was_typed_and_may_save_it_over() {
        int seen = version("B");
        change("B", seen, "B", "Theirs", "RESTRICTED", "admits", "NEASPEC_NFP");

        HttpResponse<String> late = change("B", seen, "B", "Mine", "RESTRICTED", "admits", "TC_REPRESENTATIVE");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("nothing of yours was saved", "Segment B: Theirs", "value=\"Mine\"");
        assertThat(segment("B").title()).isEqualTo("Theirs");
        assertThat(delete("B", seen).statusCode()).isEqualTo(409);

        String offered = Jsoup.parse(late.body())
                .select("form.edit-panel input[name=version]")
                .val();
        change("B", Integer.parseInt(offered), "B", "Mine", "RESTRICTED", "admits", "TC_REPRESENTATIVE");
        assertThat(segment("B").title()).isEqualTo("Mine");
    }

    @Test
    void a_segment_deleted_meanwhile_leaves_what_was_typed_in_the_form_for_a_new_one() {
        add("C", "Talks", "OPEN");
        long id = segment("C").id();
        delete("C");

        HttpResponse<String> late =
                organiser.post(path() + "/" + id, "version", "0", "code", "C", "title", "My talks", "access", "OPEN");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else has deleted this segment", "value=\"My talks\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''          | Talks | OPEN       | NEASPEC_NFP | HIDDEN    | Give a code
            ...         | Talks | OPEN       | NEASPEC_NFP | HIDDEN    | Give a code
            12345678901 | Talks | OPEN       | NEASPEC_NFP | HIDDEN    | Shorten this to 10
            b           | Talks | OPEN       | NEASPEC_NFP | HIDDEN    | Another segment of this meeting
            C           | ''    | OPEN       | NEASPEC_NFP | HIDDEN    | Give the segment a title
            C           | Talks | ''         | NEASPEC_NFP | HIDDEN    | Choose who may attend
            C           | Talks | SECRET     | NEASPEC_NFP | HIDDEN    | Choose who may attend
            C           | Talks | RESTRICTED | ''          | HIDDEN    | Choose one of those offered
            C           | Talks | RESTRICTED | KING        | HIDDEN    | Choose one of those offered
            C           | Talks | RESTRICTED | NEASPEC_NFP | PUBLISHED | Choose what others see
            """)
    void bad_input_is_refused_at_its_field_and_kept(
            String code, String title, String access, String admits, String visibility, String words) {
        HttpResponse<String> refused = add(code, title, access, "admits", admits, "visibility", visibility);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(words, "value=\"" + code + "\"");
        assertThat(codes()).containsExactly("A", "B");
    }

    @Test
    void long_texts_and_audiences_of_nobody_are_refused() {
        assertThat(add("C", "x".repeat(301), "OPEN").body()).contains("Shorten this to 300");
        assertThat(add("C", "Talks", "OPEN", "audienceLine", "x".repeat(501)).body())
                .contains("Shorten this to 500");
        assertThat(add("C", "Talks", "RESTRICTED").body()).contains("Tick at least one");
        assertThat(add("C", "x".repeat(300), "OPEN", "audienceLine", "x".repeat(500))
                        .statusCode())
                .isEqualTo(303);
        assertThat(organiser
                        .post(path() + "/" + segment("C").id() + "/position", "step", "AWAY")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_segment_of_another_meeting_is_not_to_be_had_here() {
        SegmentFacts elsewhere = programmes.segments(scene.openMeeting().id()).get(0);

        assertThat(organiser.get(path() + "?segment=" + elsewhere.id()).body()).doesNotContain("edit-panel");
        assertThat(organiser
                        .post(
                                path() + "/" + elsewhere.id(),
                                "version",
                                String.valueOf(elsewhere.version()),
                                "code",
                                "Z",
                                "title",
                                "Stolen",
                                "access",
                                "OPEN")
                        .statusCode())
                .isEqualTo(409);
        assertThat(scene.count("SELECT COUNT(*) FROM segment WHERE id = ? AND title = 'Stolen'", elsewhere.id()))
                .isZero();
    }

    private HttpResponse<String> add(String code, String title, String access, String... more) {
        return organiser.post(path(), fields(List.of("code", code, "title", title, "access", access), more));
    }

    private HttpResponse<String> change(
            String segment, int seen, String code, String title, String access, String... more) {
        return organiser.post(
                path() + "/" + segment(segment).id(),
                fields(List.of("version", String.valueOf(seen), "code", code, "title", title, "access", access), more));
    }

    private HttpResponse<String> delete(String code) {
        return delete(code, version(code));
    }

    private HttpResponse<String> delete(String code, int seen) {
        return organiser.post(path() + "/" + segment(code).id() + "/removal", "version", String.valueOf(seen));
    }

    private static String[] fields(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private SegmentFacts segment(String code) {
        return programmes.segments(meeting().id()).stream()
                .filter(segment -> segment.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int version(String code) {
        return segment(code).version();
    }

    private List<String> codes() {
        return programmes.segments(meeting().id()).stream()
                .map(SegmentFacts::code)
                .toList();
    }

    private String visitorSees() {
        Browser visitor = new Browser(server.getURI());
        return visitor.get("/meetings/" + slug).body()
                + visitor.get("/meetings/" + slug + "/programme").body();
    }

    private MeetingFacts meeting() {
        return meetings.find(slug).orElseThrow();
    }

    private String path() {
        return "/organise/meetings/" + slug + "/segments";
    }
}
