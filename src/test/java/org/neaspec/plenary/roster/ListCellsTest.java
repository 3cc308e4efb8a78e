package org.neaspec.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.form.FormScene.choices;
import static org.neaspec.plenary.form.FormScene.question;
import static org.neaspec.plenary.form.FormScene.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.form.AnswersInWords;
import org.neaspec.plenary.form.Condition;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.FormScene;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.PrintedAnswer;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.When;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Scene;

/** No cell that somebody changed in a file is passed over: it is done, refused with a word at its place, or noted. */
class ListCellsTest extends RosterScene {

    private static final String EVERYTHING =
            RosterFileTest.ALL + "&sort=received&question=hotel,nights,flight,meals,day";

    @Inject
    ListImports imports;

    @Inject
    ImportWorker worker;

    @Inject
    FormScene form;

    @Inject
    Forms forms;

    @Inject
    FormAnswers answers;

    @Inject
    AnswersInWords inWords;

    @Inject
    ChangeRegistration changeRegistration;

    @Test
    void own_questions_are_taken_as_the_form_takes_them() {
        ask();
        var one = answering(Map.of("hotel", "Own room", "nights", "3", "flight", "OM 301", "meals", "Fish\nRice"));
        var other = answering(Map.of("hotel", "Hotel", "day", "2027-03-02"));
        var third = answering(Map.of("nights", "2"));

        var table = table();
        set(table, one, "Question: How do you stay?", "Hotel");
        set(table, one, "Question: Nights", "4");
        set(table, one, "Question: What do you eat?", "Rice; fish");
        set(table, other, "Question: Arrival", "3 March 2027");
        set(table, other, "Question: Nights", "many");
        set(table, third, "Question: Nights", "");
        set(table, third, "Question: Flight", "OM 302");
        var read = upload(table);

        assertThat(remarks(read, one))
                .containsExactlyInAnyOrder(
                        "How do you stay?: Own room → Hotel",
                        "Nights: 3 → 4",
                        "What do you eat?: Fish\nRice → Rice; fish",
                        "Flight: OM 301 → –");
        assertThat(remarks(read, other))
                .contains("Nights: Give a number, such as 12.", "Arrival: 2 March 2027 → 3 March 2027");
        assertThat(remarks(read, third))
                .contains("Flight: This is not asked of this person, by the category or by another answer.");
        assertThat(read.counts()).isEqualTo(Map.of(RowOutcome.CHANGED, 1L, RowOutcome.REFUSED, 2L));
        take(read);
        assertThat(said(one)).isEqualTo(Map.of("hotel", "Hotel", "nights", "4", "meals", "Fish\nRice"));
        assertThat(registrations.history(one.id()))
                .last()
                .satisfies(step -> assertThat(step.detail()).isEqualTo("questions"));
        assertThat(said(other)).isEqualTo(Map.of("hotel", "Hotel", "day", "2 March 2027"));
        assertThat(upload(table()).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 3L));
    }

    @Test
    void an_answer_that_changed_here_too_is_a_conflict_and_one_that_only_changed_here_stays() {
        ask();
        var both = answering(Map.of("nights", "1"));
        var here = answering(Map.of("nights", "1"));
        var table = table();
        set(table, both, "Question: Nights", "2");
        for (var one : List.of(both, here)) {
            answer(one, Map.of("nights", "7"));
        }

        var read = upload(table);

        assertThat(remarks(read, both)).anyMatch(text -> text.startsWith("Somebody changed this person"));
        assertThat(read.counts()).isEqualTo(Map.of(RowOutcome.REFUSED, 1L, RowOutcome.UNCHANGED, 1L));
    }

    @Test
    void an_address_is_changed_as_the_desk_changes_it() {
        var one = register(Scene.answers());
        var other = register(Scene.answers());
        var third = register(Scene.answers());
        String address = Scene.unique("moved");
        var table = table();
        set(table, one, "E-mail", address);
        set(table, other, "E-mail", address.toUpperCase(java.util.Locale.ROOT));
        set(table, third, "E-mail", other.answers().email().text());

        var read = upload(table);
        assertThat(remarks(read, third))
                .contains("E-mail: This address belongs to another registration of this meeting: Ms. Test DELEGATE, "
                        + other.reference() + ".");
        take(read);

        assertThat(now(one).answers().email().text()).isEqualTo(address);
        assertThat(now(other).answers().email()).isEqualTo(other.answers().email());
        assertThat(remarks(read, other))
                .anyMatch(text -> text.startsWith("E-mail: This address is registered already"));
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM secret_link WHERE registration_id = ? AND revoked_at IS NULL AND purpose = 'MY'"
                                + " AND created_at < (SELECT MAX(at) FROM registration_step WHERE registration_id = ?)",
                        one.id(),
                        one.id()))
                .isZero();
        assertThat(scene.count(
                        "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND recipient_email = ?",
                        one.id(),
                        address))
                .isPositive();
        assertThat(imports.find(meeting, read.publicId()).orElseThrow().counts())
                .isEqualTo(Map.of(RowOutcome.CHANGED, 1L, RowOutcome.REFUSED, 2L));
    }

    @Test
    void what_is_decided_elsewhere_is_refused_and_says_where() {
        var one = register(Scene.answers());
        var moved = register(Scene.answers());
        var table = table();
        set(table, one, "Status", "Approved");
        set(table, one, "Role in the delegation", "Head");
        set(table, one, "Segments", "A, B");
        set(table, one, "Received", "yesterday");
        scene.run("UPDATE registration SET status = 'APPROVED', updated_at = NOW(6) WHERE id = ?", moved.id());
        var fresh = new ArrayList<>(table.get(1));
        fresh.set(0, "");
        fresh.set(1, "");
        fresh.set(table.get(0).indexOf("E-mail"), Scene.unique("fresh"));
        table.add(fresh);

        var read = upload(table);

        assertThat(remarks(read, one))
                .anyMatch(text -> text.matches("Status: The status is decided .* Here it is Awaiting review: .*"))
                .anyMatch(text -> text.startsWith("Role in the delegation: Roles are given"))
                .anyMatch(text -> text.startsWith("Segments: Who is admitted"))
                .anyMatch(text -> text.startsWith("Received: The site keeps this itself"));
        assertThat(remarks(read, moved)).isEmpty();
        assertThat(imports.rows(meeting, read.publicId(), Optional.of(RowOutcome.REFUSED), 9, 0))
                .last()
                .satisfies(row -> assertThat(row.remarks().stream().map(imports::text))
                        .anyMatch(text -> text.endsWith("Leave it empty for somebody new.")));
        assertThat(read.counts()).isEqualTo(Map.of(RowOutcome.REFUSED, 2L, RowOutcome.UNCHANGED, 1L));
    }

    private void ask() {
        form.publish(
                meeting,
                choices("hotel", QuestionKind.CHOICE, "How do you stay?", false, "h=Hotel", "o=Own room"),
                question("nights", QuestionKind.NUMBER, "Nights", true, When.AT_REGISTRATION, null),
                question(
                        "flight",
                        QuestionKind.TEXT,
                        "Flight",
                        false,
                        When.AT_REGISTRATION,
                        new Condition("hotel", Condition.Rule.IS, "o")),
                choices("meals", QuestionKind.SEVERAL, "What do you eat?", false, "f=Fish", "r=Rice"),
                question("day", QuestionKind.DATE, "Arrival", false, When.AT_REGISTRATION, null),
                text("other", "Anything else?", false));
    }

    private RegistrationDetail answering(Map<String, String> texts) {
        var one = register(Scene.answers());
        answer(one, texts);
        return one;
    }

    private void answer(RegistrationDetail one, Map<String, String> texts) {
        var read = inWords.read(forms.of(meeting.id()), "GOVERNMENT", Sheet.EMPTY, texts);
        assertThat(read.problems()).isEmpty();
        var detail = now(one);
        changeRegistration.change(detail.id(), detail.version(), detail.answers(), read.sheet());
    }

    private Map<String, String> said(RegistrationDetail one) {
        return answers.of(one.id()).stream()
                .collect(java.util.stream.Collectors.toMap(PrintedAnswer::question, PrintedAnswer::text));
    }

    private List<List<String>> table() {
        var text = new String(export("csv", EVERYTHING), StandardCharsets.UTF_8).substring(1);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            return new ArrayList<>(csv.stream()
                    .map(record -> (List<String>) new ArrayList<>(record.getFields()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(List<List<String>> table, RegistrationDetail person, String head, String cell) {
        int column = table.get(0).indexOf(head);
        assertThat(column).as(head).isPositive();
        table.stream().filter(row -> row.get(0).equals(person.reference())).forEach(row -> row.set(column, cell));
    }

    private ListImport upload(List<List<String>> table) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            table.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String path = upload("list.csv", text.toString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError(refusal));
        return imports.find(meeting, path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }

    private void take(ListImport file) {
        assertThat(imports.apply(meeting, file.publicId(), false)).isTrue();
        worker.look();
        assertThat(imports.find(meeting, file.publicId()).orElseThrow().state()).isEqualTo(ListImport.State.DONE);
    }

    private List<String> remarks(ListImport file, RegistrationDetail person) {
        return imports.rows(meeting, file.publicId(), Optional.empty(), 9, 0).stream()
                .filter(row -> person.reference().equals(row.reference()))
                .flatMap(row -> row.remarks().stream())
                .map(imports::text)
                .toList();
    }
}
