package org.neaspec.plenary.story;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.registration.Category;

/**
 * Takes the pictures of the README anew: {@code mvn test -Dtest=Screenshots}. They lie in
 * {@code src/docs/screenshots}; its name keeps it out of other test runs.
 */
class Screenshots extends BrowserTest {

    private static final Path FOLDER = Path.of("src", "docs", "screenshots");
    private static final String DEMO = "/meetings/" + Cast.SLUG;

    /** Some lines of a concept note, damaged as they are when they come out of a PDF file. */
    private static final String NOTE = """
            Time\tSessions
            14:30-15:45 (75 mins)\tSession 1: Country Achievements and National Perspectives
            \tCountry presentations (50 mins) China
            \tChinaJapan
            \tRepublic of Korea
            \tMongoliaRussian Federation
            \tInteractive discussions and Q&A (25 mins)
            15:45-16:15\tCoffee Break
            """;

    @Inject
    Cast cast;

    @Inject
    Staff staff;

    @Test
    void pages_of_the_readme() throws IOException {
        var member = cast.approved("Test", Category.GOVERNMENT, "Test Ministry", Designation.NEACAP_SPC_MEMBER);
        cast.register("Minji", Category.GOVERNMENT, "Test Ministry", Designation.NEASPEC_NFP);
        cast.register("Anna", Category.NGO, "Test Clean Air Group");
        cast.register("Wei", Category.ACADEMIA, "Test Institute", Designation.TC_REPRESENTATIVE);

        var desk = open(DESK);
        take(desk, "/", "home");
        take(desk, DEMO, "meeting");
        take(desk, DEMO + "/programme", "programme");
        take(desk, DEMO + "/registration", "registration");
        take(desk, cast.my(member), "personal");

        var dark = open(options(DESK).setColorScheme(ColorScheme.DARK));
        take(dark, DEMO + "/programme", "programme-dark");

        var phone = open(options(PHONE).setViewportSize(PHONE, 844));
        take(phone, DEMO, "meeting-phone");
        take(phone, cast.my(member), "personal-phone");

        var organiser = open(DESK);
        organiser.navigate("/sign-in");
        organiser.fill("#email", staff.organiser());
        organiser.fill("#password", Staff.PASSWORD);
        organiser.click("main [type=submit]");
        take(organiser, "/organise/meetings/" + Cast.SLUG + "/registrations", "queue");
        take(organiser, "/organise/meetings/" + Cast.SLUG + "/programme", "editor");
        organiser.navigate("/organise/meetings/" + Cast.SLUG + "/programme/import");
        organiser.fill("#text", NOTE);
        organiser.click("main form [type=submit]");
        keep(organiser, "import");
    }

    private static void take(Page page, String path, String name) throws IOException {
        page.navigate(path);
        keep(page, name);
    }

    private static void keep(Page page, String name) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        Files.createDirectories(FOLDER);
        ImageIO.write(
                FewColours.of(picture), "png", FOLDER.resolve(name + ".png").toFile());
    }
}
