package org.neaspec.plenary.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs of other people, where they are installed, which they are in CI. */
public final class OtherProgram {

    /** The distribution's own, which sees its bindings to GNOME. */
    private static final String PYTHON = "/usr/bin/python3";

    private OtherProgram() {}

    /** Our own lines of code for such a program. */
    public static Path oracle(String name) {
        return Path.of("src/test/resources/oracles", name).toAbsolutePath();
    }

    /** Where it is not installed nothing is proven, and that is said aloud; in CI it is a fault. */
    public static void needed(String program, boolean there) {
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("CI needs " + program + ": .ci/run installs it");
        }
        if (!there) {
            System.err.println("NOT PROVEN, for it is not installed: " + program);
        }
        Assumptions.assumeTrue(there, program + " is not installed");
    }

    public static void needsEvolution() throws IOException {
        boolean there = Files.exists(Path.of("/usr/libexec/evolution-calendar-factory"))
                && !said(List.of("dbus-run-session", "--version")).isBlank()
                && !said(List.of(PYTHON, "-c", "import gi; gi.require_version('ECal', '2.0'); print('there')"))
                        .isBlank();
        needed("Evolution Data Server (evolution-data-server, gir1.2-ecal-2.0, python3-gi, dbus)", there);
    }

    /** @param folder where it may write */
    public static Process evolution(Path folder, String... what) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                PYTHON,
                oracle("evolution.py").toString(),
                folder.toAbsolutePath().toString()));
        command.addAll(List.of(what));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What a program prints; nothing when there is no such program. */
    public static String said(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            return "";
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
