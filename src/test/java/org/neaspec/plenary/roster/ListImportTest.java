package org.neaspec.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.Queries;

/** Files of people that come in: nothing happens before it is said, and what happens, happens once. */
class ListImportTest extends RosterScene {

    /** However many rows a file has. */
    private static final int STATEMENTS_A_ROW = 30;

    /** Of a file with three faults in fifty rows; -Dplenary.list.rows=5000 is what an organiser may bring. */
    private static final int ROWS = Integer.getInteger("plenary.list.rows", 1_000);

    /** On a list that is taken out and comes in again; -Dplenary.list.people=25000 is the longest we think of. */
    private static final int PEOPLE = Integer.getInteger("plenary.list.people", 1_200);

    private static final String HEADS =
            "Given name,Family name,Position,Body,State,Category,Takes part,E-mail,Phone,Title\n";

    @Inject
    ListImports imports;

    @Inject
    ImportRepository rows;

    @Inject
    ApplyList apply;

    @Inject
    ImportWorker worker;

    @Inject
    ChangeRegistration changeRegistration;

    @Inject
    DyingNode node;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void a_long_file_with_faults_keeps_the_good_rows_and_explains_the_others() {
        long faulty = ROWS / 50 * 3L;
        long good = ROWS - faulty;
        String mark = "bulk" + meeting.id();
        StringBuilder table = new StringBuilder(HEADS);
        for (int i = 0; i < ROWS; i++) {
            boolean fault = i % 50 < 3;
            String state = fault && i % 3 == 0 ? "Atlantis" : "Mongolia";
            String address = fault && i % 3 == 1 ? "no address" : mark + "-" + i + "@example.org";
            String phone = fault && i % 3 == 2 ? "call me" : "+976 11 123456";
            table.append("Given")
                    .append(i)
                    .append(",Family")
                    .append(i % 700)
                    .append(",Adviser,Ministry ")
                    .append(i % 40)
                    .append(',')
                    .append(state)
                    .append(",Government,In person,")
                    .append(address)
                    .append(',')
                    .append(phone)
                    .append(",Ms.\n");
        }
        long start = System.nanoTime();

        String path = upload("people.csv", bytes(table)).orElseThrow(() -> new AssertionError(refusal));
        assertThat(count("")).isZero();
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.ADDED, good, RowOutcome.REFUSED, faulty));
        int early = statementsOfPortion(path);
        assertThat(organiser.post(path + "/application").statusCode()).isEqualTo(303);
        assertThat(pageWhileHeld(path).select("progress[max=" + ROWS + "]")).hasSize(1);
        finish(path);
        System.out.println("IMPORT of " + ROWS + " rows: done in " + (System.nanoTime() - start) / 1_000_000 + " ms");

        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.ADDED, good, RowOutcome.REFUSED, faulty));
        assertThat(count("")).isEqualTo(good);
        assertThat(early).as("statements for twenty rows").isLessThan(20 * STATEMENTS_A_ROW);
        assertThat(page(organiser.get(path + "?show=refused"))
                        .select(".queue > li")
                        .get(0)
                        .text())
                .contains("“Atlantis” is no State we know");

        var faults = new String(file("GET", path + "/faults.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(faults).hasSize((int) faulty + 1);
        assertThat(faults.get(0)).endsWith(",Remark");
        assertThat(faults.get(1)).contains("State: “Atlantis” is no State we know");
        String mended = faults.stream()
                .collect(Collectors.joining("\n"))
                .replace("Atlantis", "Mongolia")
                .replace("call me", "+976 11 123456");
        String again = upload("mended.csv", bytes(mended)).orElseThrow(() -> new AssertionError(refusal));
        assertThat(one(again).of(RowOutcome.ADDED)).isEqualTo(faulty / 3 * 2);
        assertThat(one(again).of(RowOutcome.REFUSED)).isEqualTo(faulty / 3);

        String twice = upload("people.csv", bytes(table)).orElseThrow(() -> new AssertionError(refusal));
        assertThat(one(twice).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, good, RowOutcome.REFUSED, faulty));
        organiser.post(twice + "/application");
        assertThat(count("")).isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void a_long_list_as_it_was_taken_out_comes_in_again(String kind) {
        load(meeting, PEOPLE);
        long start = System.nanoTime();
        byte[] file = export(kind, RosterFileTest.ALL);
        long taken = System.nanoTime();

        String path = upload("list." + kind, file).orElseThrow(() -> new AssertionError(refusal));

        System.out.println("LIST of " + PEOPLE + " people, " + file.length / 1024 + " KiB of " + kind
                + ": taken out in " + (taken - start) / 1_000_000 + " ms, compared in "
                + (System.nanoTime() - taken) / 1_000_000 + " ms");
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, (long) PEOPLE));
        assertThat(one(path).unknown()).isEmpty();
    }

    @Test
    void a_row_says_what_changes_and_only_that_is_changed() {
        var detail = register(Scene.answers());
        approve(detail);
        var file = changed(detail, "Adviser", "Head of Unit");

        String path = upload("list.csv", file).orElseThrow(() -> new AssertionError(refusal));

        assertThat(page(organiser.get(path)).select(".queue > li").text())
                .contains("Changed", "Position: Adviser → Head of Unit");
        assertThat(now(detail).answers().jobTitle()).isEqualTo("Adviser");
        take(path);
        var after = now(detail);
        assertThat(after.answers().jobTitle()).isEqualTo("Head of Unit");
        assertThat(after.status()).isEqualTo(RegistrationStatus.APPROVED);
        assertThat(after.answers().phone()).isEqualTo(detail.answers().phone());
        assertThat(registrations.history(detail.id())).last().satisfies(step -> {
            assertThat(step.by()).isEqualTo("Test Organiser");
            assertThat(step.detail()).isEqualTo("jobTitle");
        });
        assertThat(mails(detail, "CHANGED")).isZero();
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.CHANGED, 1L));
    }

    @Test
    void whoever_is_to_be_told_is_told() {
        var detail = register(Scene.answers());
        String path =
                upload("list.csv", changed(detail, "Adviser", "Head of Unit")).orElseThrow();

        organiser.post(path + "/application", "told", "yes");
        finish(path);

        assertThat(mails(detail, "CHANGED")).isEqualTo(1);
    }

    @Test
    void a_change_in_between_is_a_conflict_and_is_never_overwritten() {
        var before = register(Scene.answers());
        var between = register(Scene.answers());
        String text = text(export("csv", RosterFileTest.ALL)).replace("Adviser", "From the file");
        change(before, "Somebody else");

        String path = upload("list.csv", bytes(text)).orElseThrow();
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.REFUSED, 1L, RowOutcome.CHANGED, 1L));
        assertThat(page(organiser.get(path + "?show=refused")).select(".queue").text())
                .contains("Somebody changed this person after the file was made", "Somebody else → From the file");
        change(between, "And another");
        take(path);

        assertThat(now(before).answers().jobTitle()).isEqualTo("Somebody else");
        assertThat(now(between).answers().jobTitle()).isEqualTo("And another");
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.REFUSED, 2L));
    }

    @Test
    void each_fault_is_said_at_its_cell() {
        var detail = register(Scene.answers());
        var gone = register(Scene.answers());
        var lines = new ArrayList<>(text(export(
                        "csv", "?column=honorific,given-name,state,category,phone,listed,email,status&sort=received"))
                .lines()
                .toList());
        String good = lines.get(1);
        scene.run("UPDATE registration SET status = 'WITHDRAWN' WHERE id = ?", gone.id());
        String other = lines.get(2);
        List<String> sent = List.of(
                lines.get(0),
                good.replace("Ms.", "Lord"),
                other.replace(",Test,", ",Changed,"),
                good.replace(detail.reference(), "2222-2222"),
                good,
                ",,Ms.,,Mongolia,Government,,not-an-address,,Yes",
                ",,Ms.,Test,,Government,," + Scene.unique("x") + ",+976 11 1234,Maybe",
                ",,Ms.,T\u202Eest,Mongolia,Tourist,," + Scene.unique("y") + ",12,Yes");

        String path = upload("list.csv", bytes(String.join("\n", sent))).orElseThrow(() -> new AssertionError(refusal));

        var said = page(organiser.get(path)).select(".queue > li").eachText();
        assertThat(said.get(0)).contains("Refused", "Title: “Lord” is none of: Mr.");
        assertThat(said.get(1)).contains("Refused", "Withdrawn");
        assertThat(said.get(2)).contains("Nobody at this meeting has the reference 2222-2222");
        assertThat(said.get(3)).contains("The same person is in row 2 already");
        assertThat(said.get(4)).contains("Given name: Must not be empty", "E-mail: Give one e-mail address");
        assertThat(said.get(5)).contains("Who comes for a government needs a State", "“Maybe” is none of: Yes, No");
        assertThat(said.get(6)).contains("marks in it that cannot be seen", "“Tourist” is none of", "Phone:");
        assertThat(page(organiser.get(path)).select("form[action$=application]"))
                .isEmpty();
        assertThat(now(detail).answers().honorific()).isEqualTo("Ms.");
    }

    @Test
    void a_file_that_is_none_says_so() {
        for (String wrong : List.of("", "a,b\n1,2\n", "Reference\n")) {
            assertThat(upload("list.csv", bytes(wrong))).isEmpty();
            assertThat(refusal).contains("error-summary");
        }
        assertThat(upload("list.xlsx", new byte[] {'P', 'K', 3, 4, 9})).isEmpty();
        assertThat(refusal).contains("This file is damaged");
        assertThat(upload("list.csv", new byte[6 * 1024 * 1024])).isEmpty();
        assertThat(refusal).contains("Save the list as .xlsx or .csv");
        assertThat(upload("list.csv", bytes("Reference\n" + "1\n".repeat(50_001))))
                .isEmpty();
        assertThat(refusal).contains("more than 50,000 people");
        assertThat(upload("list.csv", new byte[12 * 1024 * 1024 + 1])).isEmpty();
        assertThat(refusal).contains("larger than 12 MB");
    }

    @Test
    void nodes_share_the_rows_and_what_one_leaves_the_others_do() throws InterruptedException {
        String path = upload("people.csv", bytes(people(90))).orElseThrow();
        // Not begun as far as workers know: here the test is the first node, which stops after twenty rows.
        assertThat(apply.portion(file(path), ApplyList.PORTION)).isEqualTo(20);
        assertThat(count("")).isEqualTo(20);

        organiser.post(path + "/application");
        var nodes = List.of(new Thread(worker::look), new Thread(worker::look), new Thread(worker::look));
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        finish(path);

        assertThat(count("")).isEqualTo(90);
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.ADDED, 90L));
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'roster.imported' AND subject = ?",
                        meeting.code()))
                .isEqualTo(1);
    }

    /**
     * A node that dies loses its connection, and with it what it had not written down. Here it dies while it does the first, the
     * eighth and the last row of three portions.
     */
    @Test
    void after_a_crash_at_any_row_whoever_goes_on_does_each_row_once() {
        var detail = register(Scene.answers());
        String changed = text(changed(detail, "Adviser", "Head of Unit"));
        String path = upload("people.csv", bytes(people(59))).orElseThrow();
        String other = upload("list.csv", bytes(changed)).orElseThrow();
        scene.run("UPDATE list_import SET told = TRUE WHERE public_id IN (?, ?)", id(path), id(other));

        for (int row : List.of(0, 7, 18)) {
            long before = count("");
            node.dieAt(row);
            assertThatThrownBy(() -> apply.portion(file(path), ApplyList.PORTION))
                    .isNotNull();
            assertThat(node.died()).isTrue();
            assertThat(count("")).isEqualTo(before);
            assertThat(apply.portion(file(path), ApplyList.PORTION)).isPositive();
        }
        node.dieAt(0);
        assertThatThrownBy(() -> apply.portion(file(other), ApplyList.PORTION)).isNotNull();
        assertThat(now(detail).answers().jobTitle()).isEqualTo("Adviser");
        for (String one : List.of(path, other)) {
            organiser.post(one + "/application", "told", "yes");
            finish(one);
        }

        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.ADDED, 59L));
        assertThat(count("")).isEqualTo(60);
        assertThat(now(detail).answers().jobTitle()).isEqualTo("Head of Unit");
        assertThat(mails(detail, "CHANGED")).isEqualTo(1);
        assertThat(scene.rows(
                        "SELECT COUNT(*) AS steps FROM registration_step s JOIN registration r ON r.id = s.registration_id"
                                + " WHERE r.meeting_id = ? AND r.id <> ? GROUP BY r.id HAVING COUNT(*) <> 1",
                        meeting.id(),
                        detail.id()))
                .isEmpty();
        assertThat(scene.rows(
                        "SELECT registration_id FROM outbox_message m JOIN registration r ON r.id = m.registration_id"
                                + " WHERE r.meeting_id = ? AND r.id <> ? GROUP BY registration_id HAVING COUNT(*) = 1",
                        meeting.id(),
                        detail.id()))
                .hasSize(59);
    }

    private StringBuilder people(int many) {
        StringBuilder table = new StringBuilder(HEADS);
        for (int i = 0; i < many; i++) {
            table.append("Given")
                    .append(i)
                    .append(",Family,Adviser,Ministry,Mongolia,Government,In person,two")
                    .append(meeting.id())
                    .append('-')
                    .append(i)
                    .append("@example.org,,\n");
        }
        return table;
    }

    /** The page of a file whose rows nobody can go on with meanwhile. */
    private Document pageWhileHeld(String path) {
        return transactions.executeWrite(held -> {
            assertThat(rows.hold(Objects.requireNonNull(file(path).id()))).isPresent();
            return page(organiser.get(path));
        });
    }

    private int statementsOfPortion(String path) {
        return Queries.here(() -> apply.portion(file(path), ApplyList.PORTION)).size();
    }

    private void take(String path) {
        organiser.post(path + "/application");
        finish(path);
    }

    /** Whoever works on it at the same moment is waited for, so that a look or two are enough. */
    private void finish(String path) {
        for (int look = 0; look < 20 && one(path).state() != ListImport.State.DONE; look++) {
            worker.look();
        }
        assertThat(one(path).state()).isEqualTo(ListImport.State.DONE);
    }

    private ImportRow file(String path) {
        return rows.find(meeting.id(), id(path)).orElseThrow();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private ListImport one(String path) {
        return imports.find(meeting, id(path)).orElseThrow();
    }

    private byte[] changed(RegistrationDetail detail, String from, String to) {
        String text = text(export("csv", RosterFileTest.ALL));
        assertThat(text).contains(detail.reference(), from);
        return bytes(text.replace(from, to));
    }

    private void change(RegistrationDetail detail, String jobTitle) {
        scene.run("UPDATE registration SET job_title = ?, version = version + 1 WHERE id = ?", jobTitle, detail.id());
    }

    private void approve(RegistrationDetail detail) {
        organiser.post(
                "/organise/meetings/" + meeting.slug() + "/registrations/decisions",
                "decision",
                "APPROVE",
                "selected",
                detail.reference() + ":" + detail.version());
        assertThat(now(detail).status()).isEqualTo(RegistrationStatus.APPROVED);
    }

    private long mails(RegistrationDetail detail, String kind) {
        return scene.count(
                "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND kind = ?", detail.id(), kind);
    }

    private long count(String query) {
        return roster.ids(meeting, RosterQuery.read(query)).size();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
