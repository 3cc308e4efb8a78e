package org.neaspec.plenary.mail.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.mail.Letter;
import org.neaspec.plenary.mail.MailState;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.mail.OutboxLine;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.Site;

/** Puts the pages of the mail tray together. */
@Singleton
class MailTrayPages {

    private static final int PER_PAGE = 50;

    private final MailTray tray;
    private final Pattern ownLinks;

    MailTrayPages(MailTray tray, Site site) {
        this.tray = tray;
        this.ownLinks = Pattern.compile(Pattern.quote(site.baseUrl()) + "/[A-Za-z0-9_./-]+");
    }

    /** @param zone for times of mails that are about no meeting */
    MailTrayPage list(@Nullable MailState state, long before, ZoneId zone) {
        List<OutboxLine> found = tray.newest(state, before, PER_PAGE + 1);
        boolean more = found.size() > PER_PAGE;
        List<OutboxLine> shown = more ? found.subList(0, PER_PAGE) : found;
        return new MailTrayPage(
                tray.sending(),
                tray.trouble()
                        .map(trouble -> new MailTrayPage.Trouble(
                                Moments.moment(trouble.since(), zone), (trouble.rests() + 59) / 60, trouble.answer()))
                        .orElse(null),
                tabs(state),
                shown.stream()
                        .map(mail -> MailWords.line(mail, MailPaths.mail(mail.publicId()), zone))
                        .toList(),
                more ? MailPaths.older(state, shown.get(PER_PAGE - 1).id()) : null,
                before == Long.MAX_VALUE ? null : MailPaths.tray(state));
    }

    MailReadPage read(OutboxLine mail, ZoneId zone) {
        String path = MailPaths.mail(mail.publicId());
        String text = tray.letter(mail.publicId()).map(Letter::text).orElse(null);
        boolean masked = tray.masks(mail.kind());
        return new MailReadPage(
                null,
                MailPaths.TRAY,
                MailWords.line(mail, path, zone),
                masked,
                text,
                text == null || masked ? List.of() : links(text),
                path + "/html",
                mail.state().sendable() && tray.sending() ? path + "/sending" : null,
                mail.state().cancellable() ? path + "/cancellation" : null);
    }

    private List<String> links(String text) {
        return ownLinks.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Tabs for all mails and for the states there are, and for the one being looked at. */
    private List<MailTrayPage.Tab> tabs(@Nullable MailState current) {
        Map<MailState, Long> counts = tray.counts();
        List<MailTrayPage.Tab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new MailTrayPage.Tab(MailPaths.tray(null), "mail.tray.all", all, current == null));
        for (MailState state : MailState.values()) {
            if (counts.containsKey(state) || state == current) {
                long count = counts.getOrDefault(state, 0L);
                tabs.add(new MailTrayPage.Tab(MailPaths.tray(state), state.messageKey(), count, state == current));
            }
        }
        return tabs;
    }
}
