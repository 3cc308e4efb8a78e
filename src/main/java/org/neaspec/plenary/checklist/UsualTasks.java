package org.neaspec.plenary.checklist;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.neaspec.plenary.checklist.KeepChecklist.Wish;
import org.neaspec.plenary.shared.Paper;

/** What is usually to be done for an intergovernmental meeting: a list to begin with, in {@code reference/checklist.yaml}. */
@Singleton
class UsualTasks {

    private static final String FILE = "/reference/checklist.yaml";

    List<Wish> of(boolean virtual) {
        return read().papers("tasks").stream()
                .filter(task -> !(virtual ? "in person" : "virtual").equals(task.textOrNull("only")))
                .map(task ->
                        new Wish(task.text("title"), task.textOrNull("responsible"), task.numberOrNull("days_before")))
                .toList();
    }

    private static Paper read() {
        try (var file = UsualTasks.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return Paper.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
