package org.neaspec.plenary.meeting.web;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.StaffTabs;

/** The tab bar of the pages on which staff work on one meeting: what there is, for whom, and in which order. */
@Singleton
class MeetingTabs implements StaffTabs {

    private static final Pattern OF_MEETING = Pattern.compile("/organise/meetings/([^/]+)(/.*)?");
    private static final String NEW = "new";

    /** A page: its name in the messages, what it needs, and where it is. */
    private record Page(String name, Task task, UnaryOperator<String> path) {

        boolean holds(String address, String slug) {
            String here = path.apply(slug);
            return address.equals(here) || address.startsWith(here + "/");
        }
    }

    private record Group(String name, List<Page> pages) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "meeting",
                    List.of(
                            new Page("details", Task.SETTINGS, MeetingPaths::details),
                            new Page("checklist", Task.READ, MeetingPaths::checklist),
                            new Page("stage", Task.SETTINGS, MeetingPaths::stage),
                            new Page("relations", Task.SETTINGS, MeetingPaths::relations),
                            new Page("team", Task.TEAM, MeetingPaths::team),
                            new Page("copy", Task.SITE, MeetingPaths::copy),
                            new Page("webhooks", Task.SETTINGS, MeetingPaths::webhooks))),
            new Group(
                    "programme",
                    List.of(
                            new Page("rows", Task.READ, MeetingPaths::draft),
                            new Page("grid", Task.READ, MeetingPaths::draftGrid),
                            new Page("segments", Task.SETTINGS, MeetingPaths::segments),
                            new Page("joining", Task.SETTINGS, MeetingPaths::joining),
                            new Page("officers", Task.READ, MeetingPaths::officers),
                            new Page("agenda", Task.READ, MeetingPaths::agenda),
                            new Page("import", Task.EDIT_PROGRAMME, MeetingPaths::importing),
                            new Page("days", Task.EDIT_PROGRAMME, MeetingPaths::days),
                            new Page("checks", Task.READ, MeetingPaths::draftChecks),
                            new Page("preview", Task.READ, MeetingPaths::draftPreview),
                            new Page("publication", Task.PUBLISH, MeetingPaths::programmePublication),
                            new Page("print", Task.READ, MeetingPaths::print))),
            new Group(
                    "people",
                    List.of(
                            new Page("registrations", Task.REVIEW, MeetingPaths::registrations),
                            new Page("list", Task.REVIEW, MeetingPaths::people),
                            new Page("delegations", Task.REVIEW, MeetingPaths::delegations),
                            new Page("invitations", Task.REVIEW, MeetingPaths::invitations),
                            new Page("walkIn", Task.DESK, MeetingPaths::walkIn),
                            new Page("answers", Task.REVIEW, MeetingPaths::answers),
                            new Page("statistics", Task.REVIEW, MeetingPaths::statistics))),
            new Group(
                    "registering",
                    List.of(
                            new Page("settings", Task.SETTINGS, MeetingPaths::settings),
                            new Page("questions", Task.SETTINGS, MeetingPaths::questions),
                            new Page("capacity", Task.REVIEW, MeetingPaths::capacity),
                            new Page("privacy", Task.REVIEW, MeetingPaths::privacy))),
            new Group(
                    "mail",
                    List.of(
                            new Page("mails", Task.REVIEW, MeetingPaths::mail),
                            new Page("mailReminders", Task.REVIEW, MeetingPaths::mailReminders),
                            new Page("mailTexts", Task.SETTINGS, MeetingPaths::mailTexts),
                            new Page("mailSender", Task.SETTINGS, MeetingPaths::mailSender))));

    @Override
    public Bar of(String path, MeetingRights rights) {
        Matcher address = OF_MEETING.matcher(path);
        if (!address.matches() || address.group(1).equals(NEW)) {
            return Bar.NONE;
        }
        String slug = address.group(1);
        Optional<Page> here = GROUPS.stream()
                .flatMap(group -> group.pages().stream())
                .filter(page -> page.holds(path, slug))
                .max(Comparator.comparingInt(page -> page.path().apply(slug).length()));
        List<Group> open = GROUPS.stream()
                .map(group -> new Group(
                        group.name(),
                        group.pages().stream()
                                .filter(page -> rights.may(page.task()))
                                .toList()))
                .filter(group -> !group.pages().isEmpty())
                .toList();
        return new Bar(
                open.stream()
                        .map(group -> tab(group.name(), group.pages().get(0), slug, isIn(here, group)))
                        .toList(),
                open.stream()
                        .filter(group -> isIn(here, group))
                        .flatMap(group -> group.pages().stream())
                        .map(page -> tab(
                                page.name(),
                                page,
                                slug,
                                here.filter(page::equals).isPresent()))
                        .toList());
    }

    private static boolean isIn(Optional<Page> page, Group group) {
        return page.filter(group.pages()::contains).isPresent();
    }

    private static Tab tab(String name, Page page, String slug, boolean current) {
        return new Tab(page.path().apply(slug), "meeting.tabs." + name, current);
    }
}
