package org.neaspec.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.story.PaperWords;
import org.neaspec.plenary.story.Papers;
import org.neaspec.plenary.story.PlenaryTest;

/** Papers as people get them: fetched, opened and read. */
class PrintedPapersTest extends PlenaryTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Printing printing;

    @ParameterizedTest
    @CsvSource({
        "neacap-policy-dialogue-2, programme",
        "neaspec-focal-points-2025, programme",
        "neaspec-som-26, agenda",
    })
    void pdf_and_word_say_the_same_and_read_as_the_golden_text(String slug, String paper) throws Exception {
        String address = "/meetings/" + slug + "/" + paper;
        String pdf = PaperWords.of(Papers.pdf(get(address + ".pdf").body()));
        String word = PaperWords.of(Papers.word(get(address + ".docx").body()));

        Path golden = Path.of("src/test/resources/golden", slug + "-" + paper + "-printed.txt");
        assertThat(pdf).isEqualTo(word);
        assertThat(word).isEqualTo(PaperWords.of(Files.readString(golden)));
    }

    @Test
    void a_pdf_is_tagged_named_in_its_language_and_holds_its_fonts() throws Exception {
        byte[] file = get("/meetings/neacap-policy-dialogue-2/programme.pdf").body();

        try (var document = Loader.loadPDF(file)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Second NEACAP Policy Dialogue");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void letters_of_every_script_of_the_region_are_in_the_fonts() throws Exception {
        var names = List.of("Өвгөн Үнэнбат", "김하늘", "さくら 桜", "张三 圖書", "Žižek Ærø");
        var sheet = new Sheet(
                "Test sheet",
                names,
                List.of(Sheet.Block.of(null, List.of(Sheet.Line.plain("평가 評価 оценка")))),
                List.of(),
                "Test stamp",
                Instant.EPOCH,
                false);

        assertThat(Papers.pdf(printing.print(sheet, PaperFormat.PDF, Locale.ENGLISH)))
                .contains(names)
                .contains("평가 評価 оценка");
    }

    @Test
    void word_files_open_in_libreoffice_and_say_the_same() throws Exception {
        byte[] file = get("/meetings/neacap-policy-dialogue-2/programme.docx").body();

        String read = LibreOffice.text(file);

        assertThat(PaperWords.of(read)).isEqualTo(PaperWords.of(Papers.word(file)));
    }

    @ParameterizedTest
    @CsvSource({
        "neacap-policy-dialogue-2, programme",
        "neaspec-focal-points-2025, programme",
        "neaspec-som-26, agenda",
    })
    void pdf_files_open_in_libreoffice_and_read_as_the_golden_text(String slug, String paper) throws Exception {
        byte[] file = get("/meetings/" + slug + "/" + paper + ".pdf").body();

        String read = LibreOffice.pdf(file);

        Path golden = Path.of("src/test/resources/golden", slug + "-" + paper + "-printed.txt");
        assertThat(plain(read)).isEqualTo(plain(Files.readString(golden)));
    }

    /** LibreOffice reads ligatures as one letter, and finds the numbers of a page after its words. */
    private static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return PaperWords.of(letters.replaceAll("Page\\s*of\\s*\\d+\\s+\\d+\\s", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/meetings/neacap-policy-dialogue-2/agenda.pdf",
                "/meetings/neaspec-som-26/agenda.pdf?version=2",
                "/meetings/neaspec-som-26/agenda.pdf?version=x",
                "/meetings/neaspec-som-29/programme.docx",
                "/meetings/no-such-meeting/programme.pdf",
            })
    void what_is_not_there_answers_as_every_page_that_is_not_there(String address) throws Exception {
        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(get(address).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.getURI() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
