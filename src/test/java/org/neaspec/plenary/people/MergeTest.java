package org.neaspec.plenary.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.people.MergeOutcome.Clashing;
import org.neaspec.plenary.people.MergeOutcome.Merged;
import org.neaspec.plenary.people.MergePersons.Seen;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;
import org.neaspec.plenary.story.Queries;

class MergeTest extends PlenaryTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Scene scene;

    @Inject
    KeepPerson keep;

    @Inject
    People people;

    @Inject
    Doubles doubles;

    @Inject
    ChangePerson change;

    @Inject
    AppointPerson appoint;

    @Inject
    MergePersons merge;

    @Inject
    UndoMerge undo;

    @Inject
    Transactions transactions;

    private final String mark = letters();

    /** Made of letters only, since that is what names are made of. */
    private static String letters() {
        StringBuilder text = new StringBuilder("zz");
        for (char c : RandomIds.publicId().substring(0, 8).toCharArray()) {
            text.append((char) ('a' + Character.digit(c, 16)));
        }
        return text.toString();
    }

    private long person(String given, String family, String localName, String email) {
        return keep.add(new PersonDetails(
                "Ms.",
                given,
                family,
                "Ms. " + given + " " + family,
                localName,
                "Adviser",
                null,
                "Test Ministry " + mark,
                null,
                email,
                "+976 11 0000",
                null,
                null));
    }

    private long person(String given) {
        return person(given, mark, null, "p" + NUMBER.incrementAndGet() + "-" + mark + "@example.org");
    }

    private PersonRecord record(long id) {
        return people.one(PeopleSight.EVERYBODY, publicId(id)).orElseThrow();
    }

    private String publicId(long id) {
        return String.valueOf(scene.rows("SELECT public_id FROM person WHERE id = ?", id)
                .get(0)
                .get("public_id"));
    }

    private long register(long meetingId, long personId, String status) {
        return scene.insert("""
                INSERT INTO registration (reference, meeting_id, person_id, email_key, request_key, status, category,
                  attendance, consent_listing, consent_privacy_at, holds_place, created_at, updated_at)
                VALUES (?, ?, ?, (SELECT email_key FROM person WHERE id = ?), ?, ?, 'GOVERNMENT', 'IN_PERSON', TRUE,
                  NOW(6), TRUE, NOW(6), NOW(6))
                """, RandomIds.reference(), meetingId, personId, personId, RandomIds.publicId(), status);
    }

    /** Other tests leave thousands of people; the server's own round would find them within a minute. */
    @BeforeEach
    void know_everybody() {
        new PersonIndexWorker(people).catchUp();
    }

    @Test
    void people_are_found_by_any_part_of_a_name_in_any_script_and_order_by_address_and_by_body() {
        person("Min-su", "Kim" + mark, "김민수" + mark, "one-" + mark + "@example.org");
        for (String words : List.of(
                "kim" + mark + " minsu",
                "Min-su KIM" + mark,
                "min KIM" + mark.substring(0, 6),
                "김민수" + mark,
                "one-" + mark + "@",
                "ONE-" + mark + "@example.org",
                "ministry " + mark)) {
            assertThat(people.find(PeopleSight.EVERYBODY, words, 50, 0).people())
                    .as(words)
                    .extracting(PersonLine::name)
                    .containsExactly("Ms. Min-su Kim" + mark);
        }
        for (String words : List.of("lee " + mark, "minsuu " + mark, "%" + mark + "@", "--", "one_" + mark + "@")) {
            assertThat(people.find(PeopleSight.EVERYBODY, words, 50, 0).many())
                    .as(words)
                    .isZero();
        }
    }

    @Test
    void nobody_sees_people_of_meetings_that_are_not_theirs() {
        long mine = scene.openMeeting().id();
        long other = scene.openMeeting().id();
        long here = person("Here");
        long there = person("There");
        long nowhere = person("Nowhere");
        register(mine, here, "UNDER_REVIEW");
        register(other, there, "UNDER_REVIEW");
        PeopleSight sight = new PeopleSight(false, List.of(mine));
        assertThat(people.find(sight, mark, 50, 0).people())
                .extracting(PersonLine::name)
                .containsExactly("Ms. Here " + mark);
        assertThat(people.find(sight, mark, 50, 0).many()).isEqualTo(1);
        assertThat(people.one(sight, publicId(here))).isPresent();
        assertThat(people.one(sight, publicId(there))).isEmpty();
        assertThat(people.one(sight, publicId(nowhere))).isEmpty();
        assertThat(people.find(new PeopleSight(false, List.of()), mark, 50, 0).many())
                .isZero();
        register(other, here, "UNDER_REVIEW");
        assertThat(people.ties(record(here), sight)).hasSize(1);
        assertThat(people.ties(record(here), PeopleSight.EVERYBODY)).hasSize(2);
    }

    @Test
    void a_list_of_thirty_costs_as_many_queries_as_one_of_one() {
        person("One");
        people.catchUp();
        int one = Queries.here(() -> people.find(PeopleSight.EVERYBODY, mark, 50, 0))
                .size();
        for (int i = 0; i < 29; i++) {
            person("Another");
        }
        people.catchUp();
        var found = new People.Found[1];
        int thirty = Queries.here(() -> found[0] = people.find(PeopleSight.EVERYBODY, mark, 50, 0))
                .size();
        assertThat(found[0].people()).hasSize(30);
        assertThat(thirty).isEqualTo(one).isLessThanOrEqualTo(3);
    }

    @Test
    void doubles_are_found_with_the_reason_and_what_staff_said_is_remembered() {
        String mail = "same-" + mark + "@example.org";
        person("Ada", "First" + mark, null, mail);
        person("Quite", "Different" + mark, null, mail.toUpperCase(Locale.ROOT));
        person("Min-su", "Kim" + mark, null, "k1-" + mark + "@example.org");
        person("Kim" + mark, "MINSU", null, "k2-" + mark + "@example.org");
        person("Ganbold", "Baasanjav" + mark, null, "g1-" + mark + "@example.org");
        person("Gambold", "Baasanjav" + mark, null, "g2-" + mark + "@example.org");
        person("Latin", "Name" + mark, "Ганболд " + mark, "l1-" + mark + "@example.org");
        person("Other", "Spelling" + mark, mark + " ГАНБОЛД", "l2-" + mark + "@example.org");
        person("Nobody", "Else" + mark, null, "n-" + mark + "@example.org");

        assertThat(pairs(false))
                .extracting(Pair::why)
                .containsExactlyInAnyOrder(
                        PairReason.EMAIL, PairReason.SAME_NAME, PairReason.NEAR_NAME, PairReason.OWN_SCRIPT);

        Pair pair = pairs(false).get(0);
        PersonRecord one = people.one(PeopleSight.EVERYBODY, pair.oneId()).orElseThrow();
        PersonRecord other = people.one(PeopleSight.EVERYBODY, pair.otherId()).orElseThrow();
        Organiser by = scene.organiser();
        doubles.decide(other, one, true, by);
        assertThat(pairs(false)).hasSize(3);
        assertThat(pairs(true)).hasSize(1);
        PersonDetails details = one.details();
        change.change(one.id(), one.version(), with(details, "Head"), by);
        assertThat(pairs(false)).hasSize(3);
        assertThat(pairs(true)).hasSize(1);
    }

    private List<Pair> pairs(boolean notSame) {
        return doubles.find(notSame, 500, 0).pairs().stream()
                .filter(pair ->
                        pair.oneName().contains(mark) || pair.otherName().contains(mark))
                .toList();
    }

    private static PersonDetails with(PersonDetails details, String title) {
        return new PersonDetails(
                details.honorific(),
                details.givenName(),
                details.familyName(),
                details.printedName(),
                details.localName(),
                title,
                details.unit(),
                details.affiliation(),
                details.bodyId(),
                details.email(),
                details.phone(),
                details.language(),
                details.biography());
    }

    @Test
    void a_merge_moves_registrations_and_designations_and_its_undo_restores_every_row() {
        Organiser by = scene.organiser();
        long meeting = scene.openMeeting().id();
        long other = scene.openMeeting().id();
        long gone = person("Gone");
        long kept = person("Kept");
        long first = register(meeting, gone, "APPROVED");
        register(other, kept, "APPROVED");
        appoint.add(gone, proof(Designation.NEACAP_SPC_MEMBER), by);
        appoint.add(kept, proof(Designation.NEACAP_SPC_MEMBER), by);
        people.catchUp();
        var before = rows(gone, kept);

        PersonRecord one = record(gone);
        PersonRecord two = record(kept);
        var outcome = merge.merge(
                new Seen(gone, one.version()), new Seen(kept, two.version()), with(two.details(), "Director"), by);
        assertThat(outcome).isEqualTo(new Merged(two.publicId()));
        assertThat(record(gone).mergedInto()).isEqualTo(two.publicId());
        assertThat(record(kept).jobTitle()).isEqualTo("Director");
        assertThat(scene.count("SELECT COUNT(*) FROM registration WHERE person_id = ?", kept))
                .isEqualTo(2);
        assertThat(people.appointments(record(kept))).hasSize(2);
        assertThat(people.find(PeopleSight.EVERYBODY, mark, 50, 0).people())
                .extracting(PersonLine::name)
                .containsExactly("Ms. Kept " + mark);
        assertThat(rows(gone, kept)).isNotEqualTo(before);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM registration WHERE person_id = ? AND email_key = ?",
                        kept,
                        record(kept).details().email()))
                .as("both are written to at the one address")
                .isEqualTo(2);

        long id = doubles.mergedInto(record(kept)).get(0).id();
        assertThat(undo.undo(id, by)).isEqualTo(Saved.DONE);
        people.catchUp();
        assertThat(rows(gone, kept)).isEqualTo(before);
        assertThat(scene.rows("SELECT person_id FROM registration WHERE id = ?", first)
                        .get(0)
                        .get("person_id"))
                .isEqualTo(gone);
        assertThat(undo.undo(id, by)).isEqualTo(Saved.GONE);
        assertThat(people.history(record(kept)))
                .extracting(PersonStep::act)
                .startsWith(PersonAct.UNMERGED, PersonAct.MERGED);
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act LIKE 'people.%' AND account_id = ?",
                        by.accountId()))
                .isEqualTo(4);
    }

    /** Everything about the two but the versions, which only ever go up. */
    private List<Map<String, Object>> rows(long one, long other) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String table : List.of("registration", "designation")) {
            scene.rows("SELECT * FROM " + table + " WHERE person_id IN (?, ?) ORDER BY id", one, other)
                    .forEach(row -> {
                        row.remove("version");
                        rows.add(row);
                    });
        }
        rows.addAll(scene.rows(
                "SELECT * FROM person_key WHERE person_id IN (?, ?) ORDER BY person_id, kind, value", one, other));
        scene.rows("SELECT * FROM person WHERE id IN (?, ?) ORDER BY id", one, other)
                .forEach(row -> {
                    row.remove("version");
                    rows.add(row);
                });
        return rows;
    }

    private static Proof proof(Designation kind) {
        return new Proof(kind, "MNG", LocalDate.of(2026, 1, 1), null, "Note verbale");
    }

    @Test
    void what_somebody_changed_after_the_merge_is_kept_by_its_undo() {
        Organiser by = scene.organiser();
        long gone = person("Gone");
        long kept = person("Kept");
        PersonRecord two = record(kept);
        PersonDetails chosen = with(two.details(), "Director");
        merge.merge(new Seen(gone, record(gone).version()), new Seen(kept, two.version()), chosen, by);
        PersonDetails later = new PersonDetails(
                "Dr.",
                chosen.givenName(),
                chosen.familyName(),
                chosen.printedName(),
                null,
                "Director",
                null,
                null,
                null,
                chosen.email(),
                null,
                "mn",
                null);
        assertThat(change.change(kept, record(kept).version(), later, by)).isEqualTo(Saved.DONE);
        undo.undo(doubles.mergedInto(record(kept)).get(0).id(), by);
        PersonRecord now = record(kept);
        assertThat(now.honorific()).isEqualTo("Dr.");
        assertThat(now.language()).isEqualTo("mn");
        assertThat(now.jobTitle()).isEqualTo("Adviser");
    }

    @Test
    void two_registrations_at_one_meeting_are_decided_before_a_merge() {
        Organiser by = scene.organiser();
        var meeting = scene.openMeeting();
        long gone = person("Gone");
        long kept = person("Kept");
        long first = register(meeting.id(), gone, "APPROVED");
        register(meeting.id(), kept, "UNDER_REVIEW");
        PersonRecord two = record(kept);
        var refused =
                merge.merge(new Seen(gone, record(gone).version()), new Seen(kept, two.version()), two.details(), by);
        assertThat(refused).isInstanceOf(Clashing.class);
        assertThat(((Clashing) refused).clashes().get(0).meeting()).isEqualTo(meeting.title());
        assertThat(record(gone).mergedInto()).isNull();
        scene.run("UPDATE registration SET status = 'WITHDRAWN' WHERE id = ?", first);
        assertThat(merge.merge(
                        new Seen(gone, record(gone).version()), new Seen(kept, two.version()), two.details(), by))
                .isInstanceOf(Merged.class);
    }

    @Test
    void merging_both_ways_at_once_makes_one_person_and_no_ring() throws Exception {
        Organiser by = scene.organiser();
        for (int i = 0; i < 10; i++) {
            long a = person("Round");
            long b = person("Round");
            Callable<MergeOutcome> there = () -> transactions.retrying(
                    () -> merge.merge(new Seen(a, 0), new Seen(b, 0), record(b).details(), by));
            Callable<MergeOutcome> back = () -> transactions.retrying(
                    () -> merge.merge(new Seen(b, 0), new Seen(a, 0), record(a).details(), by));
            var pool = Executors.newFixedThreadPool(2);
            try {
                var outcomes = pool.invokeAll(List.of(there, back));
                int merged = 0;
                for (var outcome : outcomes) {
                    merged += outcome.get() instanceof Merged ? 1 : 0;
                }
                assertThat(merged).isEqualTo(1);
            } finally {
                pool.shutdownNow();
            }
            assertThat(scene.count("SELECT COUNT(*) FROM person WHERE id IN (?, ?) AND merged_into IS NULL", a, b))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_merge_of_a_merge_is_undone_from_its_end() {
        Organiser by = scene.organiser();
        long a = person("Aaa");
        long b = person("Bbb");
        long c = person("Ccc");
        merge.merge(
                new Seen(a, record(a).version()),
                new Seen(b, record(b).version()),
                record(b).details(),
                by);
        merge.merge(
                new Seen(b, record(b).version()),
                new Seen(c, record(c).version()),
                record(c).details(),
                by);
        assertThat(record(a).mergedInto()).isEqualTo(publicId(c));
        long first = mergeId(a);
        assertThat(undo.undo(first, by)).isEqualTo(Saved.TAKEN);
        assertThat(undo.undo(mergeId(b), by)).isEqualTo(Saved.DONE);
        assertThat(record(a).mergedInto()).isEqualTo(publicId(b));
        assertThat(undo.undo(first, by)).isEqualTo(Saved.DONE);
        assertThat(record(a).mergedInto()).isNull();
    }

    private long mergeId(long gone) {
        return ((Number) scene.rows("SELECT id FROM directory_merge WHERE gone_id = ? AND what = 'PERSON'", gone)
                        .get(0)
                        .get("id"))
                .longValue();
    }

    @Test
    void a_change_on_top_of_another_is_refused() {
        Organiser by = scene.organiser();
        long id = person("Name");
        PersonRecord seen = record(id);
        assertThat(change.change(id, seen.version(), with(seen.details(), "Head"), by))
                .isEqualTo(Saved.DONE);
        assertThat(change.change(id, seen.version(), with(seen.details(), "Deputy"), by))
                .isEqualTo(Saved.OVERTAKEN);
        assertThat(record(id).jobTitle()).isEqualTo("Head");
    }
}
