package org.neaspec.plenary.mail;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.MeetingRights;
import org.neaspec.plenary.access.MeetingRoles;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.account.Accounts;
import org.neaspec.plenary.meeting.MeetingCard;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells members of staff who want it, each morning, what waits for them at the meetings they may review; nothing when nothing
 * waits. The day is part of the cause, so that several nodes queue one mail.
 */
@Singleton
public class MorningMails {

    /** Where a member of staff chooses. */
    public static final String PATH = "/organise/digest";

    private static final Logger LOG = LoggerFactory.getLogger(MorningMails.class);
    private static final int MORNING = 7;
    private static final int NOON = 12;

    private final DigestRepository rows;
    private final Accounts accounts;
    private final MeetingRoles roles;
    private final Meetings meetings;
    private final Registrations registrations;
    private final MailLog log;
    private final Letters letters;
    private final Outbox outbox;
    private final Site site;
    private final Clock clock;

    MorningMails(
            DigestRepository rows,
            Accounts accounts,
            MeetingRoles roles,
            Meetings meetings,
            Registrations registrations,
            MailLog log,
            Letters letters,
            Outbox outbox,
            Site site,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.roles = roles;
        this.meetings = meetings;
        this.registrations = registrations;
        this.log = log;
        this.letters = letters;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    public boolean wants(Organiser staff) {
        return rows.wants(staff.accountId()) > 0;
    }

    public void choose(Organiser staff, boolean wanted) {
        if (wanted) {
            rows.want(staff.accountId());
        } else {
            rows.stop(staff.accountId());
        }
    }

    @Scheduled(initialDelay = "4m", fixedDelay = "20m")
    void look() {
        try {
            int hour = clock.instant().atZone(site.zone()).getHour();
            if (hour >= MORNING && hour < NOON) {
                run(LocalDate.ofInstant(clock.instant(), site.zone()));
            }
        } catch (RuntimeException e) {
            LOG.warn("The mails of the morning wait a little longer: {}", e.toString());
        }
    }

    /** Queues the mails of a day. */
    void run(LocalDate day) {
        var wanting = rows.wanting();
        if (wanting.isEmpty()) {
            return;
        }
        var cards = meetings.cards();
        var awaiting = registrations.awaitingReview();
        Map<String, Long> refused = log
                .refused(cards.stream().map(MeetingCard::id).toList())
                .stream()
                .collect(Collectors.toMap(MailLog.Refused::slug, MailLog.Refused::many));
        for (long accountId : wanting) {
            accounts.organiser(accountId).ifPresent(staff -> {
                var lines = lines(cards, rights(staff), awaiting, refused);
                if (!lines.isEmpty()) {
                    outbox.add(
                            MailKind.MORNING,
                            "account " + accountId + " " + day,
                            new Outbox.Address(staff.name(), new EmailAddress(staff.email()), null, null),
                            letters.write(new DigestMailPage(staff.name(), site.name(), lines, site.link(PATH))));
                }
            });
        }
    }

    private Function<MeetingCard, MeetingRights> rights(Organiser staff) {
        if (staff.rights().everything()) {
            return card -> MeetingRights.ALL;
        }
        var here = roles.everywhere(staff.accountId());
        return card -> here.getOrDefault(card.id(), MeetingRights.NONE);
    }

    private List<DigestMailPage.Line> lines(
            List<MeetingCard> cards,
            Function<MeetingCard, MeetingRights> rights,
            Map<Long, Long> awaiting,
            Map<String, Long> refused) {
        return cards.stream()
                .filter(card -> rights.apply(card).may(Task.REVIEW))
                .map(card -> new DigestMailPage.Line(
                        card.title(),
                        awaiting.getOrDefault(card.id(), 0L),
                        refused.getOrDefault(card.slug(), 0L),
                        site.link(MeetingPaths.registrations(card.slug())),
                        site.link(MeetingPaths.mail(card.slug()) + "?state=DEAD")))
                .filter(line -> line.awaiting() > 0 || line.refused() > 0)
                .toList();
    }
}
