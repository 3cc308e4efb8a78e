package org.neaspec.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The word processor that is installed. Without one its test is skipped, and says so aloud; under CI it fails. */
final class LibreOffice {

    private static final String ABSENT = "NO WORD PROCESSOR: that Word files open elsewhere is NOT tested. "
            + "Install LibreOffice (Debian: apt-get install libreoffice-writer-nogui).";

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/soffice"), Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    private LibreOffice() {}

    /** The text of a Word document as LibreOffice reads it. */
    static String text(byte[] docx) throws InterruptedException {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (program == null) {
            assertThat(System.getenv("CI")).as(ABSENT).isNotEqualTo("true");
            System.err.println(ABSENT);
            Assumptions.abort(ABSENT);
        }
        try {
            Path folder = Files.createTempDirectory("plenary-libreoffice");
            Path file = Files.write(folder.resolve("paper.docx"), docx);
            Process process = new ProcessBuilder(
                            String.valueOf(program),
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "txt:Text (encoded):UTF8",
                            "--outdir",
                            folder.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("LibreOffice ends")
                    .isTrue();
            return Files.readString(folder.resolve("paper.txt")).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
