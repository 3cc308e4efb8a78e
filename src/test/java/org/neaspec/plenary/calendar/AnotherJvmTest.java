package org.neaspec.plenary.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.SocketImplFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes in a Java of its own, where the zones are as it came, nothing can be called, and everything else is set otherwise. */
class AnotherJvmTest {

    @ParameterizedTest
    @CsvSource({"UTC, en", "America/New_York, ar", "Asia/Ulaanbaatar, mn", "Pacific/Kiritimati, th"})
    void writesTheSameBytesWhateverTheMachinesZoneAndLanguage(String zone, String language) throws Exception {
        String tag = ETag.of(new CalendarWriter().write(Entries.programme())).value();

        assertThat(answer("-Duser.timezone=" + zone, "-Duser.language=" + language, "-Dfile.encoding=ISO-8859-1"))
                .contains("tag " + tag);
    }

    @Test
    void callsNobodyAndLeavesTheZonesOfTheJvmAlone() throws Exception {
        assertThat(answer()).contains("calls 0", "zones added 0");
    }

    private static List<String> answer(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, AnotherJvmTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    @SuppressWarnings("deprecation") // the only trap for sockets there is
    public static void main(String[] arguments) throws IOException {
        Trap trap = new Trap();
        Socket.setSocketImplFactory(trap);
        int before = ZoneId.getAvailableZoneIds().size();
        byte[] file = new CalendarWriter().write(Entries.programme());
        for (String zone : List.of("Europe/Moscow", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Apia")) {
            Entries.file(Entries.at(Entries.afternoon().start(), ZoneId.of(zone)));
        }
        System.out.println("tag " + ETag.of(file).value());
        System.out.println("calls " + trap.calls);
        System.out.println("zones added " + (ZoneId.getAvailableZoneIds().size() - before));
    }

    private static final class Trap implements SocketImplFactory {

        private int calls;

        @Override
        public SocketImpl createSocketImpl() {
            calls++;
            throw new IllegalStateException("A calendar calls somebody");
        }
    }
}
