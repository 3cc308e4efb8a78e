package org.neaspec.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;

/** The word processor that is installed. Without one its test is skipped, and says so aloud; under CI it fails. */
public final class LibreOffice {

    private static final String ABSENT = "NO WORD PROCESSOR: that Word files and PDFs open elsewhere is NOT tested. "
            + "Install LibreOffice (Debian: apt-get install libreoffice-writer-nogui libreoffice-draw-nogui libreoffice-calc-nogui).";

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/soffice"), Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    private LibreOffice() {}

    /** The text of a Word document as LibreOffice reads it. */
    static String text(byte[] docx) throws InterruptedException {
        return converted("paper.docx", docx, "paper.txt", "--convert-to", "txt:Text (encoded):UTF8");
    }

    /** A table as LibreOffice reads it, as flat OpenDocument: in UTF-8 with commas, where that has to be said. */
    public static String sheet(String name, byte[] table) throws InterruptedException {
        return name.endsWith(".csv")
                ? converted(
                        name,
                        table,
                        name.replaceAll("\\.\\w+$", ".fods"),
                        "--infilter=CSV:44,34,76,1,,0,false,true,false",
                        "--convert-to",
                        "fods")
                : converted(name, table, name.replaceAll("\\.\\w+$", ".fods"), "--convert-to", "fods");
    }

    /** A workbook as LibreOffice saves it after opening it. */
    public static byte[] saved(byte[] workbook) throws InterruptedException {
        return bytes("list.xlsx", workbook, "list.xlsx", "--convert-to", "xlsx");
    }

    /** The text of a PDF as LibreOffice reads it: of every shape it makes of the pages, in order. */
    static String pdf(byte[] pdf) throws InterruptedException {
        String drawing =
                converted("paper.pdf", pdf, "paper.fodg", "--infilter=draw_pdf_import", "--convert-to", "fodg");
        return Jsoup.parse(drawing, Parser.xmlParser()).getElementsByTag("draw:page").stream()
                .flatMap(page -> page.getElementsByTag("text:p").stream())
                .map(Element::wholeText)
                .collect(Collectors.joining("\n"));
    }

    /** Writer alone reads no tables. */
    private static boolean calc() {
        return Files.exists(Path.of("/etc/libreoffice/registry/calc.xcd"))
                || Files.exists(Path.of("/Applications/LibreOffice.app"));
    }

    private static String converted(String name, byte[] paper, String result, String... options)
            throws InterruptedException {
        return new String(bytes(name, paper, result, options), StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private static byte[] bytes(String name, byte[] paper, String result, String... options)
            throws InterruptedException {
        boolean able = !result.matches(".*\\.(fods|xlsx)") || calc();
        Path program = PLACES.stream()
                .filter(place -> able && Files.isExecutable(place))
                .findFirst()
                .orElse(null);
        if (program == null) {
            assertThat(System.getenv("CI")).as(ABSENT).isNotEqualTo("true");
            System.err.println(ABSENT);
            Assumptions.abort(ABSENT);
        }
        try {
            Path folder = Files.createTempDirectory("plenary-libreoffice");
            Path file = Files.write(folder.resolve(name), paper);
            List<String> command = new ArrayList<>(List.of(
                    String.valueOf(program),
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless"));
            command.addAll(List.of(options));
            Path out = folder.resolve("out");
            command.addAll(List.of("--outdir", out.toString(), file.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("LibreOffice ends")
                    .isTrue();
            assertThat(out.resolve(result))
                    .as("LibreOffice says: %s", Files.readString(folder.resolve("log")))
                    .exists();
            return Files.readAllBytes(out.resolve(result));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
