package org.neaspec.plenary.mail.web;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.mail.Letter;
import org.neaspec.plenary.mail.MailKind;
import org.neaspec.plenary.mail.MailLog;
import org.neaspec.plenary.mail.MailState;
import org.neaspec.plenary.mail.OutboxLine;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;

/** Puts the pages of the mails of one meeting together. */
@Singleton
class MailLogPages {

    static final int PER_PAGE = 50;

    private final MailLog log;
    private final Messages messages;

    MailLogPages(MailLog log, Messages messages) {
        this.log = log;
        this.messages = messages;
    }

    /** What the address asks for. */
    record Wish(
            @Nullable MailState state,
            @Nullable MailKind kind,
            String words,
            @Nullable RegistrationDetail person,
            long before) {

        MailLog.Asked asked() {
            return new MailLog.Asked(state, kind, person == null ? null : person.id(), words);
        }

        String query(@Nullable MailState wanted) {
            List<String> parts = new ArrayList<>();
            if (wanted != null) {
                parts.add("state=" + wanted.name());
            }
            if (kind != null) {
                parts.add("kind=" + kind.name());
            }
            if (!words.isEmpty()) {
                parts.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            }
            if (person != null) {
                parts.add("to=" + person.reference());
            }
            return parts.isEmpty() ? "" : "?" + String.join("&", parts);
        }
    }

    MailLogPage list(MeetingFacts meeting, Wish wish) {
        List<OutboxLine> found = log.newest(meeting.id(), wish.asked(), wish.before(), PER_PAGE + 1);
        boolean more = found.size() > PER_PAGE;
        List<OutboxLine> shown = more ? found.subList(0, PER_PAGE) : found;
        var person = wish.person();
        Map<MailState, Long> counts = log.counts(meeting.id(), person == null ? null : person.id());
        String path = MailPaths.log(meeting.slug());
        String here = path + wish.query(wish.state());
        long refused = counts.getOrDefault(MailState.DEAD, 0L);
        return new MailLogPage(
                meeting.title(),
                MeetingPaths.meeting(meeting.slug()),
                path,
                person == null
                        ? null
                        : new MailLogPage.Person(
                                person.name(), RegistrationPaths.review(meeting.slug(), person.reference())),
                person == null ? "" : person.reference(),
                wish.state() == null ? "" : wish.state().name(),
                wish.words(),
                log.sending(),
                tabs(path, wish, counts),
                Arrays.stream(MailKind.values())
                        .filter(kind ->
                                !kind.opensAnAccount() && kind != MailKind.PASSWORD_CHANGED && kind != MailKind.MORNING)
                        .map(kind -> Choice.of(
                                kind.name(), messages.text(Locale.ENGLISH, kind.messageKey()), kind == wish.kind()))
                        .toList(),
                shown.stream()
                        .map(mail -> MailWords.line(
                                mail, MailPaths.logged(meeting.slug(), mail.publicId()), meeting.zoneOrUtc()))
                        .toList(),
                refused,
                refused > 0 && person == null && log.sending() ? path + "/refused/sending" : null,
                more
                        ? here + (here.contains("?") ? "&" : "?") + "before="
                                + shown.get(PER_PAGE - 1).id()
                        : null,
                wish.before() == Long.MAX_VALUE ? null : here);
    }

    Optional<MailReadPage> read(MeetingFacts meeting, String publicId) {
        return log.line(meeting.id(), publicId).map(mail -> {
            String path = MailPaths.logged(meeting.slug(), mail.publicId());
            return new MailReadPage(
                    meeting.title(),
                    MailPaths.log(meeting.slug()),
                    MailWords.line(mail, path, meeting.zoneOrUtc()),
                    true,
                    log.letter(meeting.id(), publicId).map(Letter::text).orElse(null),
                    List.of(),
                    path + "/html",
                    mail.state().sendable() && log.sending() ? path + "/sending" : null,
                    mail.state().cancellable() ? path + "/cancellation" : null);
        });
    }

    private static List<MailTrayPage.Tab> tabs(String path, Wish wish, Map<MailState, Long> counts) {
        List<MailTrayPage.Tab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new MailTrayPage.Tab(path + wish.query(null), "mail.tray.all", all, wish.state() == null));
        for (MailState state : MailState.values()) {
            if (counts.containsKey(state) || state == wish.state()) {
                tabs.add(new MailTrayPage.Tab(
                        path + wish.query(state),
                        state.messageKey(),
                        counts.getOrDefault(state, 0L),
                        state == wish.state()));
            }
        }
        return tabs;
    }
}
