package org.neaspec.plenary.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.PlenaryTest;

/**
 * Nobody adds a column without saying whether it tells of a person who registered. A column that does is forgotten by {@code
 * ForgetRegistration} or who hears its fact, shown by {@code HeldAbout}, and stands in the first part of its line.
 */
class PersonalColumnsTest extends PlenaryTest {

    @Inject
    Scene scene;

    @Test
    void every_column_of_the_database_is_either_forgotten_with_a_person_or_known_to_be_kept() throws IOException {
        var classified = classified(1, 2, 3);
        actual().forEach((table, columns) -> assertThat(classified.getOrDefault(table, Set.of()))
                .as("columns of %s, in columns.txt", table)
                .containsAll(columns));
    }

    @Test
    void what_is_said_to_be_forgotten_is_there() throws IOException {
        var actual = actual();
        classified(1)
                .forEach((table, columns) -> assertThat(actual.getOrDefault(table, Set.of()))
                        .as(table)
                        .containsAll(columns));
    }

    private Map<String, Set<String>> actual() {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (var row : scene.rows("SELECT table_name AS t, column_name AS c FROM information_schema.columns "
                + "WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'")) {
            columns.computeIfAbsent(row.get("t").toString(), table -> new TreeSet<>())
                    .add(row.get("c").toString());
        }
        return columns;
    }

    /** @param parts of the lines, from 1 */
    private Map<String, Set<String>> classified(int... parts) throws IOException {
        try (InputStream lines = getClass().getResourceAsStream("/privacy/columns.txt")) {
            Map<String, Set<String>> columns = new TreeMap<>();
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .forEach(cells -> {
                        var all = new TreeSet<String>();
                        for (int part : parts) {
                            Arrays.stream((part < cells.length ? cells[part] : "-")
                                            .strip()
                                            .split(" +"))
                                    .filter(name -> !name.equals("-"))
                                    .forEach(name -> assertThat(all.add(name))
                                            .as("%s.%s once", cells[0], name)
                                            .isTrue());
                        }
                        columns.put(cells[0].strip(), all);
                    });
            return columns;
        }
    }
}
