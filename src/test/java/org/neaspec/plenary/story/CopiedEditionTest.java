package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.checklist.ChecklistTask;
import org.neaspec.plenary.checklist.Checklists;
import org.neaspec.plenary.checklist.KeepChecklist;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.NameDelegate;
import org.neaspec.plenary.delegation.RoleTerms;
import org.neaspec.plenary.drafting.DraftChecks;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.ReplaceProgramme;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.drafting.WaiveFinding;
import org.neaspec.plenary.meeting.ChangeStage;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.meeting.NameOfficers;
import org.neaspec.plenary.meeting.Office;
import org.neaspec.plenary.meeting.Officer;
import org.neaspec.plenary.meeting.OfficerStatus;
import org.neaspec.plenary.meeting.Officers;
import org.neaspec.plenary.meeting.Promotion;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.RunNotes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.programme.SlotStatus;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.AwaitedQuota;
import org.neaspec.plenary.registration.Capacity;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Quota;
import org.neaspec.plenary.registration.QuotaScope;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.SetCapacity;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.team.GrantRole;

/**
 * The next edition of a meeting with everything in it: what an organiser set up stays; people, dates, approvals and tokens do not
 * come along, wherever the database keeps them.
 */
class CopiedEditionTest extends PlenaryTest {

    /** In the name of everybody the earlier edition knows, and in every text written about them. */
    private static final String CANARY = "Copycanary";

    /** What of a meeting the next edition has rows of at once. */
    private static final Set<String> COPIED = Set.of(
            "segment",
            "meeting_admits",
            "objective",
            "participant_group",
            "meeting_organiser",
            "meeting_relation",
            "work_plan_tag",
            "programme_draft",
            "programme_state",
            "quota",
            "awaited_quota",
            "delegation",
            "delegation_terms",
            "checklist_task");

    @Inject
    EmbeddedServer server;

    @Inject
    KeepChecklist keepChecklist;

    @Inject
    Checklists checklists;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    DelegationScene focal;

    @Inject
    Meetings meetings;

    @Inject
    Programmes programmes;

    @Inject
    Drafts drafts;

    @Inject
    EditDraft edit;

    @Inject
    NameOfficers nameOfficers;

    @Inject
    Officers officers;

    @Inject
    ChangeStage changeStage;

    @Inject
    DraftChecks checks;

    @Inject
    WaiveFinding waive;

    @Inject
    GrantRole grantRole;

    @Inject
    SetCapacity setCapacity;

    @Inject
    Capacity capacity;

    @Inject
    PublishProgramme publish;

    @Inject
    Delegations delegations;

    @Inject
    NameDelegate nameDelegate;

    @Inject
    RegisterParticipant register;

    @Inject
    DecideRegistrations decide;

    @Inject
    PersonalLinks links;

    private MeetingFacts earlier;
    private Organiser organiser;
    private Actor by;

    @BeforeEach
    void anEditionWithEverythingInIt() {
        earlier = scene.askingForEndorsement(scene.openMeeting(40));
        organiser = scene.organiser();
        by = Actor.staff(organiser.accountId(), organiser.name());
        nameOfficers.name(
                earlier,
                Officers.digest(List.of()),
                List.of(new Officer(Office.CHAIR, "Ms. " + CANARY, "MNG", null, OfficerStatus.ELECTED, null)),
                by);
        edit.perform(earlier.id(), new ReplaceProgramme(programme(), Said.of("drafting.act.began", "x")), by);
        var report = checks.of(earlier, drafts.of(earlier.id()).programme());
        waive.waive(earlier, report.open().get(0), CANARY + " said so", by);
        grantRole.grant(earlier, staff.id(staff.member()), MeetingRole.READER, organiser);
        tasks();
        places();
        people();
        changeStage.change(
                scene.again(earlier),
                new ChangeStage.Wish(scene.again(earlier).version(), Stage.POSTPONED, CANARY, false),
                by);
    }

    private Programme programme() {
        var speaker = new SpeakerSlot(
                RandomIds.publicId(),
                SpeakerRole.MODERATOR,
                SlotStatus.CONFIRMED,
                null,
                "Mr. " + CANARY,
                null,
                null,
                "JPN",
                null,
                null,
                "Test capacity",
                "Mr. " + CANARY + ", Test capacity");
        var row = ProgrammeItem.titled(RandomIds.publicId(), ItemKind.SESSION, "Kept session").toBuilder()
                .segment("B")
                .slots(List.of(speaker))
                .questions(List.of("Kept question?"))
                .notes(new RunNotes(null, "Kept slides", CANARY, null, CANARY))
                .build();
        return new Programme(
                List.of(row),
                new Agenda(
                        LocalDate.of(2026, 1, 5),
                        List.of(new AgendaItem("a", "Kept item", null, List.of(CANARY + "/1"), List.of()))));
    }

    private void tasks() {
        keepChecklist.add(
                earlier, new KeepChecklist.Wish("Kept task", "host Government", 30), Actor.person("Test Organiser"));
        keepChecklist.add(earlier, new KeepChecklist.Wish("Kept task too", null, null), Actor.person("Test Organiser"));
        keepChecklist.done(earlier, checklists.of(earlier.id()).get(0), Actor.person("Test Organiser " + CANARY));
    }

    private void places() {
        setCapacity.keepLine(organiser, earlier, true, Promotion.BY_OFFER, 48);
        setCapacity.add(organiser, earlier, new QuotaScope(segment(earlier, "B").id(), null, null, null, null), 12);
        setCapacity.add(organiser, earlier, new QuotaScope(null, null, Category.NGO, "MNG", Attendance.IN_PERSON), 3);
        focal.terms(
                earlier,
                Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(86_400),
                5,
                new RoleTerms(DelegationRole.EXPERT, 2, List.of("B")));
    }

    private void people() {
        var point = focal.focalPoint(earlier, "MNG", 4);
        focal.paper(point);
        focal.token(point);
        var named = DelegationScene.nominee(CANARY, Scene.unique(CANARY.toLowerCase(java.util.Locale.ROOT)));
        nameDelegate.name(earlier, point, named, DelegationRole.DELEGATE, false);
        var sent = (Submitted) register.register(earlier, RandomIds.publicId(), Scene.answers());
        links.current(sent.registrationId(), LinkPurpose.MY);
        var row = scene.rows("SELECT reference, version FROM registration WHERE id = ?", sent.registrationId())
                .get(0);
        decide.decide(
                organiser,
                earlier.id(),
                List.of(new DecideRegistrations.Seen(
                        (String) row.get("reference"), ((Number) row.get("version")).intValue())),
                Decision.APPROVE,
                null,
                List.of());
    }

    @Test
    void structure_texts_quotas_and_terms_stay() {
        MeetingFacts copy = copied();

        Programme draft = drafts.of(copy.id()).programme();
        assertThat(draft.items()).extracting(ProgrammeItem::title).containsExactly("Kept session");
        ProgrammeItem row = draft.items().get(0);
        assertThat(row.segment()).isEqualTo("B");
        assertThat(row.questions()).containsExactly("Kept question?");
        assertThat(row.slots().get(0).state()).isEqualTo("JPN");
        assertThat(draft.agenda().items()).extracting(AgendaItem::title).containsExactly("Kept item");
        assertThat(programmes.segments(copy.id()))
                .extracting(SegmentFacts::code)
                .containsExactly("A", "B");
        var overview = capacity.of(copy.id());
        assertThat(overview.meeting().places()).isEqualTo(40);
        assertThat(overview.meeting().waitingList()).isTrue();
        assertThat(overview.meeting().promotion()).isEqualTo(Promotion.BY_OFFER);
        assertThat(overview.meeting().offerHours()).isEqualTo(48);
        assertThat(overview.meeting().placesPlain()).isFalse();
        assertThat(overview.quotas())
                .extracting(Quota::scope)
                .containsExactly(
                        new QuotaScope(segment(copy, "B").id(), null, null, null, null),
                        new QuotaScope(null, null, Category.NGO, "MNG", Attendance.IN_PERSON));
        assertThat(overview.quotas()).extracting(Quota::places).containsExactly(12, 3);
        assertThat(copy.terms()).isEqualTo(scene.again(earlier).terms());
        var terms = delegations.terms(copy.id());
        assertThat(terms.places()).isEqualTo(5);
        assertThat(terms.roles()).containsExactly(new RoleTerms(DelegationRole.EXPERT, 2, List.of("B")));
        assertThat(delegations.find(copy.id(), "MNG").orElseThrow().places()).isEqualTo(4);
        assertThat(checklists.of(copy.id()))
                .extracting(ChecklistTask::title, ChecklistTask::responsible, ChecklistTask::daysBefore)
                .containsExactly(tuple("Kept task", "host Government", 30), tuple("Kept task too", null, null));
        assertThat(checklists.of(copy.id())).noneMatch(ChecklistTask::done);
    }

    @Test
    void places_of_a_session_come_along_and_count_once_the_row_is_published() {
        publish(earlier, 1);
        var session = scene.count(
                "SELECT id FROM programme_item WHERE meeting_id = ? AND title = 'Kept session'", earlier.id());
        setCapacity.add(organiser, earlier, QuotaScope.session(session), 7);

        MeetingFacts copy = copied();

        assertThat(capacity.of(copy.id()).quotas()).noneMatch(quota -> quota.itemId() != null);
        assertThat(capacity.awaited(copy.id())).extracting(AwaitedQuota::title).containsExactly("Kept session");
        publish(copy, 0);
        var row = scene.rows("SELECT id, by_choice FROM programme_item WHERE meeting_id = ?", copy.id())
                .get(0);
        assertThat(capacity.of(copy.id()).quotas())
                .filteredOn(quota -> quota.itemId() != null)
                .singleElement()
                .satisfies(quota -> {
                    assertThat(quota.itemId()).isEqualTo(row.get("id"));
                    assertThat(quota.places()).isEqualTo(7);
                    assertThat(quota.taken()).isZero();
                });
        assertThat(row.get("by_choice")).isEqualTo(true);
        assertThat(capacity.awaited(copy.id())).isEmpty();
    }

    private void publish(MeetingFacts meeting, int after) {
        var programme = drafts.of(meeting.id()).programme();
        publish.publish(
                meeting.id(), new PublishWish(programme, after, null, null, ProgrammePublished.Notice.SILENT), by);
    }

    @Test
    void people_officers_dates_approvals_and_tokens_stay_behind() {
        assertThat(whole(earlier)).as("what could come along").contains(CANARY);

        MeetingFacts copy = copied();

        assertThat(whole(copy)).doesNotContain(CANARY);
        assertThat(rows(earlier).keySet())
                .contains("officer", "registration", "check_waiver", "meeting_role", "stage_step", "programme_version");
        assertThat(COPIED).containsAll(rows(copy).keySet());
        assertThat(officers.of(copy.id())).isEmpty();
        assertThat(copy.stage()).isEqualTo(Stage.PROPOSED);
        assertThat(copy.announced()).isFalse();
        assertThat(copy.placesTaken()).isZero();
        assertThat(copy.registrationOpens()).isNull();
        assertThat(copy.registrationCloses()).isNull();
        assertThat(capacity.of(copy.id()).quotas()).extracting(Quota::taken).containsOnly(0);
        var terms = delegations.terms(copy.id());
        assertThat(terms.opens()).isNull();
        assertThat(terms.closes()).isNull();
        assertThat(terms.confirmBy()).isNull();
        assertThat(delegations.focalPoints(copy.id())).isEmpty();
        assertThat(delegations.membersAt(copy.id())).isEmpty();
        assertThat(drafts.of(copy.id()).programme().agenda().adopted()).isFalse();
    }

    private MeetingFacts copied() {
        String slug = "copied-" + RandomIds.publicId().substring(0, 8);
        var browser = staff.signIn(new Browser(server.getURI()), Role.ORGANISER);
        var answer = browser.post(
                "/organise/meetings/new",
                "from",
                "copy:" + earlier.slug(),
                "title",
                "Copied edition " + slug,
                "kind",
                "POLICY_DIALOGUE",
                "when",
                "PERIOD",
                "year",
                "2033",
                "part",
                "Q2",
                "slug",
                slug);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return meetings.find(slug).orElseThrow();
    }

    private SegmentFacts segment(MeetingFacts meeting, String code) {
        return programmes.segments(meeting.id()).stream()
                .filter(segment -> segment.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Every row of the database that says whose it is, and the meeting itself, as text. */
    private String whole(MeetingFacts meeting) {
        return rows(meeting)
                + scene.rows("SELECT * FROM meeting WHERE id = ?", meeting.id()).toString();
    }

    private Map<String, List<Map<String, Object>>> rows(MeetingFacts meeting) {
        Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();
        for (String table : tables()) {
            var rows = scene.rows("SELECT * FROM " + table + " WHERE meeting_id = ?", meeting.id());
            if (!rows.isEmpty()) {
                found.put(table, rows);
            }
        }
        return found;
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>();
        scene.rows("""
                SELECT table_name AS name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND column_name = 'meeting_id' ORDER BY table_name
                """).forEach(row -> tables.add((String) row.get("name")));
        return tables;
    }
}
