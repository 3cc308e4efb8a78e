package org.neaspec.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.calendar.OtherProgram.needed;
import static org.neaspec.plenary.calendar.OtherProgram.oracle;
import static org.neaspec.plenary.calendar.OtherProgram.said;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neaspec.plenary.calendar.GoldenSet.Golden;

/**
 * The golden set as other programs read it: iCal4j and biweekly always; libical (GNOME, KDE), ical.js (Thunderbird) and Evolution Data
 * Server (GNOME's calendar) where they are installed, which they are in CI.
 */
class OtherReadersTest {

    private static final Map<String, Golden> SET = GoldenSet.all();

    @Test
    void line_25_no_file_breaks_a_rule_of_ours() {
        SET.forEach((name, golden) -> assertThat(
                        name.contains("feed") ? IcsLint.faults(golden.bytes()) : IcsLint.messageFaults(golden.bytes()))
                .as(name)
                .isEmpty());
    }

    @Test
    void line_25_ical4j_reads_each_file_to_its_end() throws Exception {
        for (Map.Entry<String, Golden> file : SET.entrySet()) {
            var events = new Counter();
            new CalendarParserImpl().parse(new StringReader(text(file.getValue())), events);
            assertThat(events.many)
                    .as(file.getKey())
                    .isEqualTo(file.getValue().entries().size());
        }
    }

    @Test
    void lines_3_and_6_biweekly_understands_the_same_times_and_words() {
        SET.forEach((name, golden) -> {
            List<ICalendar> all = Biweekly.parse(text(golden)).all();
            assertThat(all).as(name).hasSize(1);
            assertThat(all.get(0).validate(ICalVersion.V2_0).getWarnings())
                    .as(name)
                    .isEmpty();
            List<String> understood = new ArrayList<>();
            for (VEvent event : all.get(0).getEvents()) {
                understood.add(String.join(
                        "\t",
                        name,
                        event.getUid().getValue(),
                        utc(event.getDateStart().getValue().toInstant()),
                        utc(event.getDateEnd().getValue().toInstant()),
                        hex(event.getSummary().getValue()),
                        hex(event.getDescription().getValue())));
            }
            assertThat(understood).as(name).containsExactlyInAnyOrderElementsOf(golden.expected(name));
        });
    }

    @Test
    void lines_3_6_and_25_libical_understands_the_same_times_and_words(@TempDir Path folder) throws Exception {
        String flags = said(List.of("pkg-config", "--cflags", "--libs", "libical"));
        needed("libical (libical-dev, pkg-config, a C compiler)", !flags.isBlank());
        Path reader = folder.resolve("libical");
        List<String> compile = new ArrayList<>(
                List.of("cc", "-o", reader.toString(), oracle("libical.c").toString()));
        compile.addAll(List.of(flags.strip().split("\\s+")));
        said(compile);
        assertThat(reader).as("the reader, compiled").isExecutable();

        assertThat(read(folder, List.of(reader.toString()))).containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void lines_3_6_and_25_ical_js_understands_the_same_times_and_words(@TempDir Path folder) throws Exception {
        String modules = said(List.of("npm", "root", "-g")).strip();
        needed("ical.js (npm install -g ical.js)", !modules.isBlank() && Files.exists(Path.of(modules, "ical.js")));

        assertThat(read(folder, List.of("node", oracle("icaljs.cjs").toString())))
                .containsExactlyInAnyOrderElementsOf(expected());
    }

    @Test
    void line_16_evolution_invites_moves_and_takes_away(@TempDir Path folder) throws Exception {
        OtherProgram.needsEvolution();
        for (String last : List.of("cancel", "uninvite")) {
            List<String> files = new ArrayList<>();
            List<String> shown = new ArrayList<>();
            for (String zone : GoldenSet.ZONES) {
                String name = zone.replace('/', '-');
                for (String message : List.of("request", "update", last)) {
                    String file = name + '-' + message + ".ics";
                    Path path = folder.resolve(last + file);
                    Files.write(path, SET.get(file).bytes());
                    files.add(path.toString());
                    if (!message.equals(last)) {
                        shown.add(evolution(SET.get(file).expected(file).get(0)));
                    }
                    shown.add("--");
                }
            }
            files.add(0, "mail");
            Process program = OtherProgram.evolution(folder.resolve(last), files.toArray(String[]::new));

            assertThat(new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                    .containsExactlyElementsOf(shown);
        }
    }

    /** UID, start, end and title, without the name of the file and the text. */
    private static String evolution(String expected) {
        String[] words = expected.split("\t", -1);
        return String.join("\t", words[1], words[2], words[3], words[4]);
    }

    private static List<String> expected() {
        return SET.entrySet().stream()
                .flatMap(file -> file.getValue().expected(file.getKey()).stream())
                .toList();
    }

    private static List<String> read(Path folder, List<String> program) throws IOException {
        List<String> command = new ArrayList<>(program);
        for (Map.Entry<String, Golden> file : SET.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.write(path, file.getValue().bytes());
            command.add(path.toString());
        }
        return said(command).lines().toList();
    }

    private static String text(Golden golden) {
        return new String(golden.bytes(), StandardCharsets.UTF_8);
    }

    private static String utc(Instant moment) {
        return moment.toString().replaceAll("[-:]", "");
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Counter implements ContentHandler {

        private int many;

        @Override
        public void startComponent(String name) {
            if (name.equals("VEVENT")) {
                many++;
            }
        }

        @Override
        public void startCalendar() {}

        @Override
        public void endCalendar() {}

        @Override
        public void endComponent(String name) {}

        @Override
        public void startProperty(String name) {}

        @Override
        public void propertyValue(String value) {}

        @Override
        public void endProperty(String name) {}

        @Override
        public void parameter(String name, String value) {}
    }
}
