package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.drafting.ActResult;
import org.neaspec.plenary.drafting.EditDraft;
import org.neaspec.plenary.drafting.Said;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.registration.Scene;

/** The page that publishes, and the versions it makes, with every sort of change on them. */
class PublicationLookTest extends BrowserTest {

    @Inject
    LeakCast cast;

    @Inject
    Scene scene;

    @Inject
    AddProgramme programmes;

    @Inject
    EditDraft edit;

    @Inject
    Staff staff;

    @Test
    void a_draft_is_published_and_its_changes_can_be_read_on_phone_and_desktop() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.LISTED);
        cast.at(meeting);
        edit.perform(
                meeting.id(),
                now -> new ActResult.Done(changed(now), Said.of("drafting.act.changed")),
                Actor.person("Test Organiser"));
        try (Window window = keepOpen(options(DESK)).signIn(staff.organiser(), Staff.PASSWORD)) {
            Page page = window.page();
            page.navigate("/organise/meetings/" + meeting.slug() + "/programme/publication");
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
            look(page, "publish");

            page.fill("#label", "Provisional Programme Rev.1");
            page.fill("#note", "Session 2 begins later.");
            page.check("#despite");
            page.click("button[value=NOW]");
            assertThat(page.textContent("main")).contains("Version 2 is published");
            look(page, "published");

            page.navigate("/meetings/" + meeting.slug() + "/programme");
            assertThat(page.textContent("main")).contains("Provisional Programme Rev.1, published");
            page.click("text=Older versions");
            look(page, "versions");
            page.click("main ol a >> nth=0");
            look(page, "version-2");
            page.navigate("/meetings/" + meeting.slug() + "/programme/versions/" + meeting.version(scene));
            assertThat(page.textContent("main"))
                    .contains("This version is no longer valid")
                    .contains("16:15");
            look(page, "version-1");
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static Programme changed(Programme now) {
        ProgrammeItem session = row(now, "Session 2");
        ProgrammeItem opening = row(now, "Opening");
        ProgrammeItem networking = row(now, "Networking");
        ProgrammeItem moved = session.toBuilder()
                .times(
                        session.day(),
                        session.start().plusMinutes(15),
                        session.end().plusMinutes(15))
                .description((session.description() == null ? "" : session.description() + " ") + "More words.")
                .questions(List.of("What next?"))
                .build();
        ProgrammeItem elsewhere =
                opening.toBuilder().slots(List.of()).room("Room 7").build();
        Programme changed = now.with(moved).with(elsewhere);
        return changed.withItems(changed.items().stream()
                .filter(item -> !item.id().equals(networking.id()))
                .toList());
    }

    private static ProgrammeItem row(Programme programme, String title) {
        return programme.items().stream()
                .filter(item -> item.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {DESK, PHONE}) {
            page.setViewportSize(width, 900);
            assertThat(sideways(page)).as(name).isZero();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(barriers(page)).as("%s, %d, %s", name, width, scheme).isEmpty();
                keepPicture(page, name + "-" + width + "-" + scheme);
            }
        }
        page.setViewportSize(DESK, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void keepPicture(Page page, String name) {
        String folder = System.getProperty("plenary.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }
}
