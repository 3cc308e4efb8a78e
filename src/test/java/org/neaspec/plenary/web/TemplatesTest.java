package org.neaspec.plenary.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jknack.handlebars.Handlebars;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Habits of templates and message bundles that no compiler checks. */
class TemplatesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("[({]t \"([^\"]+)\"");
    private static final Pattern PARTIAL = Pattern.compile("\\{\\{> (views/[a-z/_-]+)");
    private static final Pattern EXPRESSION = Pattern.compile("(?s)\\{\\{!--.*?--}}|\\{\\{.*?}}");
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<[^>]*>|\\s[a-z-]+=\"[^\"]*\"|&\\w+;");

    static Stream<Path> templates() throws IOException {
        return Files.walk(RESOURCES.resolve("views"))
                .filter(path -> path.toString().endsWith(".hbs"));
    }

    static Stream<Path> pages() throws IOException {
        return templates().filter(path -> !path.toString().contains("views/mail"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_template_compiles(Path template) throws IOException {
        Handlebars handlebars = new HandlebarsSetup().handlebars(new MessageHelpers(new Messages()));
        String name = RESOURCES.relativize(template).toString().replaceFirst("\\.hbs$", "");
        assertThat(handlebars.compile(name)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_is_printed_unescaped(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContain("{{{", "{{&", "{{~{", "{{~&");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pages_hold_no_inline_script_or_style(Path template) throws IOException {
        assertThat(EXPRESSION.matcher(Files.readString(template)).replaceAll(""))
                .doesNotContainPattern("(?i)<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:|<script(?![^>]*\\ssrc=)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_form_that_posts_holds_the_token(Path template) throws IOException {
        for (String form : Files.readString(template).split("(?i)<form")) {
            String opening = form.substring(0, Math.max(0, form.indexOf('>')));
            if (opening.toLowerCase().contains("method=\"post\"")) {
                assertThat(withPartials(form.split("</form>")[0])).contains("name=\"csrfToken\"");
            }
        }
    }

    private static String withPartials(String template) throws IOException {
        StringBuilder all = new StringBuilder(template);
        Matcher partial = PARTIAL.matcher(template);
        while (partial.find()) {
            all.append(withPartials(Files.readString(RESOURCES.resolve(partial.group(1) + ".hbs"))));
        }
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_word_comes_from_the_bundle(Path template) throws IOException {
        String markup = EXPRESSION.matcher(Files.readString(template)).replaceAll("");
        String words = TAG.matcher(markup).replaceAll(" ");
        assertThat(words).doesNotContainPattern("\\p{L}{2}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_key_has_its_text(Path template) throws IOException {
        List<String> keys = new ArrayList<>();
        Matcher matcher = KEY.matcher(Files.readString(template));
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        assertThat(bundle().stringPropertyNames()).containsAll(keys);
    }

    @Test
    void no_key_is_given_twice_and_no_text_is_empty() throws IOException {
        List<String> keys = Files.readAllLines(RESOURCES.resolve("i18n/messages.properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        Properties bundle = bundle();
        assertThat(keys).allSatisfy(key -> assertThat(bundle.getProperty(key)).isNotBlank());
    }

    /** A straight apostrophe swallows what follows as soon as a text has arguments. */
    @Test
    void texts_use_the_typographic_apostrophe() {
        assertThat(bundle().values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Properties bundle() {
        Properties bundle = new Properties();
        try (var in = new InputStreamReader(
                TemplatesTest.class.getResourceAsStream("/i18n/messages.properties"), StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
