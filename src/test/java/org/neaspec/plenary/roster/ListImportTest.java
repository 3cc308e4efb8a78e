package org.neaspec.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.SecondNode;

/** Files of people that come in: nothing happens before it is said, and what happens, happens once. */
class ListImportTest extends RosterScene {

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
    ApplicationContext node;

    @Test
    void five_thousand_rows_with_three_hundred_faults() throws InterruptedException {
        String mark = "bulk" + meeting.id();
        StringBuilder table = new StringBuilder(HEADS);
        for (int i = 0; i < 5_000; i++) {
            boolean faulty = i % 50 < 3;
            String state = faulty && i % 3 == 0 ? "Atlantis" : "Mongolia";
            String address = faulty && i % 3 == 1 ? "no address" : mark + "-" + i + "@example.org";
            String phone = faulty && i % 3 == 2 ? "call me" : "+976 11 123456";
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
        long read = System.nanoTime();
        assertThat(count("")).isZero();
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.ADDED, 4_700L, RowOutcome.REFUSED, 300L));
        assertThat(organiser.post(path + "/application").statusCode()).isEqualTo(303);
        boolean seenAtWork = false;
        while (one(path).state() != ListImport.State.DONE && System.nanoTime() - read < TimeUnit.MINUTES.toNanos(3)) {
            var page = page(organiser.get(path));
            seenAtWork |= page.select("progress[max=5000]").size() == 1;
            Thread.sleep(500);
        }
        long done = System.nanoTime();
        System.out.println("IMPORT of 5000 rows: read in " + (read - start) / 1_000_000 + " ms, done in "
                + (done - read) / 1_000_000 + " ms");

        assertThat(seenAtWork).isTrue();
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.ADDED, 4_700L, RowOutcome.REFUSED, 300L));
        assertThat(count("")).isEqualTo(4_700);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(done - start)).isLessThan(60);
        assertThat(page(organiser.get(path + "?show=refused"))
                        .select(".queue > li")
                        .get(0)
                        .text())
                .contains("“Atlantis” is no State we know");

        var faults = new String(file("GET", path + "/faults.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(faults).hasSize(301);
        assertThat(faults.get(0)).endsWith(",Remark");
        assertThat(faults.get(1)).contains("State: “Atlantis” is no State we know");
        String mended = faults.stream()
                .collect(Collectors.joining("\n"))
                .replace("Atlantis", "Mongolia")
                .replace("call me", "+976 11 123456");
        String again = upload("mended.csv", bytes(mended)).orElseThrow(() -> new AssertionError(refusal));
        assertThat(one(again).of(RowOutcome.ADDED)).isEqualTo(200);
        assertThat(one(again).of(RowOutcome.REFUSED)).isEqualTo(100);

        String twice = upload("people.csv", bytes(table)).orElseThrow(() -> new AssertionError(refusal));
        assertThat(one(twice).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 4_700L, RowOutcome.REFUSED, 300L));
        organiser.post(twice + "/application");
        assertThat(count("")).isEqualTo(4_700);
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
        wait(path);

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
        assertThat(upload("list.csv", new byte[6 * 1024 * 1024])).isEmpty();
    }

    @Test
    void two_nodes_share_the_rows_and_what_one_leaves_the_other_does() {
        StringBuilder table = new StringBuilder(HEADS);
        for (int i = 0; i < 90; i++) {
            table.append("Given")
                    .append(i)
                    .append(",Family,Adviser,Ministry,Mongolia,Government,In person,two")
                    .append(meeting.id())
                    .append('-')
                    .append(i)
                    .append("@example.org,,\n");
        }
        String path = upload("people.csv", bytes(table)).orElseThrow();
        String id = path.substring(path.lastIndexOf('/') + 1);
        var file = rows.find(meeting.id(), id).orElseThrow();
        // Not begun as far as workers know: here the test is the first node, which stops after twenty rows.
        assertThat(apply.portion(file, ApplyList.PORTION)).isEqualTo(20);
        assertThat(count("")).isEqualTo(20);

        var other = SecondNode.beside(node, Map.of());
        try {
            organiser.post(path + "/application");
            var round = other.getApplicationContext().getBean(ImportWorker.class);
            var threads = List.of(new Thread(round::look), new Thread(worker::look), new Thread(round::look));
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            wait(path);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            other.getApplicationContext().close();
        }

        assertThat(count("")).isEqualTo(90);
        assertThat(one(path).counts()).isEqualTo(Map.of(RowOutcome.ADDED, 90L));
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'roster.imported' AND subject = ?",
                        meeting.code()))
                .isEqualTo(1);
    }

    private void take(String path) {
        organiser.post(path + "/application");
        wait(path);
    }

    private void wait(String path) {
        long start = System.nanoTime();
        while (one(path).state() != ListImport.State.DONE && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(30)) {
            worker.look();
        }
        assertThat(one(path).state()).isEqualTo(ListImport.State.DONE);
    }

    private ListImport one(String path) {
        return imports.find(meeting, path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
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
