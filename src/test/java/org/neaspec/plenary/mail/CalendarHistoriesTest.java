package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.CalendarWriter;
import org.neaspec.plenary.calendar.MeetingCalendars;
import org.neaspec.plenary.itip.CalendarScene;
import org.neaspec.plenary.itip.InvitationWish;
import org.neaspec.plenary.itip.Invitations;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.JoinLink;
import org.neaspec.plenary.programme.JoinLinks;
import org.neaspec.plenary.programme.KeepJoinLinks;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.ProgrammePublished.Tell;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RejoinMeeting;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.ReplaceParticipant;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.Sponsor;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.PlenaryTest;

/**
 * Whatever happens to a programme and to people, in any order, while mails fail, are repeated and wait: when all is delivered, each
 * calendar shows what its owner may attend now. {@code -Dplenary.itip.histories} makes it more histories.
 */
class CalendarHistoriesTest extends PlenaryTest {

    private static final int HISTORIES = Integer.getInteger("plenary.itip.histories", 8);
    private static final int ACTS = 60;

    @Inject
    Scene scene;

    @Inject
    CalendarScene calendarScene;

    @Inject
    Registrations registrations;

    @Inject
    VerifyDesignation verification;

    @Inject
    RemoveDesignation removal;

    @Inject
    WithdrawRegistration withdrawal;

    @Inject
    RejoinMeeting rejoin;

    @Inject
    ReplaceParticipant replacement;

    @Inject
    JoinLinks joinLinks;

    @Inject
    KeepJoinLinks keepLinks;

    @Inject
    Invitations invitations;

    @Inject
    MeetingCalendars calendars;

    @Inject
    CalendarWriter writer;

    @Inject
    Outbox outbox;

    @Inject
    OutboxLeases leases;

    @Inject
    OutboxRepository messages;

    @Inject
    OutboxTimeRepository time;

    @Inject
    StillTrue stillTrue;

    @Inject
    Correction correction;

    @TestFactory
    List<DynamicTest> every_calendar_shows_what_its_owner_may_attend() {
        var histories = new ArrayList<DynamicTest>();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            long number = seed;
            histories.add(DynamicTest.dynamicTest("history " + seed, () -> new History(number).run()));
        }
        histories.add(DynamicTest.dynamicTest(
                "they were worth running",
                () -> assertThat(received)
                        .hasSizeGreaterThan(2)
                        .allSatisfy(
                                (kind, times) -> assertThat(times).as(kind).isGreaterThanOrEqualTo(HISTORIES / 4))));
        return histories;
    }

    @Test
    void who_was_never_told_of_a_session_is_not_told_that_it_is_off() {
        var history = new History(0);
        var person = history.join();
        history.approve(person);
        history.round();
        history.decide(person, Decision.CANCEL);
        history.round();
        history.deliver(false);

        assertThat(history.calendarMails(person)).isZero();
    }

    private final Map<String, Integer> received = new TreeMap<>();

    /** One meeting, some people, and what happens to them. */
    private final class History {

        private final Random random;
        private final MeetingFacts meeting = calendarScene.meeting();
        private final List<Long> people = new ArrayList<>();
        private final Map<String, CalendarProgram> programs = new HashMap<>();
        private final List<String> story = new ArrayList<>();

        History(long seed) {
            this.random = new Random(seed);
            time.cancelAll();
        }

        void run() {
            join();
            join();
            for (int act = 0; act < ACTS; act++) {
                act();
            }
            settle();
            for (long person : people) {
                var registration = registrations.byId(person).orElseThrow();
                assertThat(program(registration.email()).entries())
                        .as("%s after %s", registration.status(), story)
                        .isEqualTo(CalendarProgram.of(writer, wanted(registration)));
            }
        }

        private void act() {
            long person = people.get(random.nextInt(people.size()));
            switch (random.nextInt(25)) {
                case 0 -> join();
                case 1, 2, 3 -> approve(person);
                case 4 -> decide(person, random.nextBoolean() ? Decision.DECLINE : Decision.CANCEL);
                case 5 -> decide(person, Decision.REOPEN);
                case 6 -> verify(person, true);
                case 7 -> verify(person, false);
                case 8 -> story("withdraw", withdrawal.withdraw(person));
                case 9 -> story("rejoin", rejoin.rejoin(scene.again(meeting), person));
                case 10 -> replace(person);
                case 11 -> invitations.choose(person, InvitationWish.values()[random.nextInt(3)]);
                case 12 -> keepLink();
                case 13, 14 -> publish();
                case 15, 16, 17, 18 -> round();
                default -> deliver(true);
            }
        }

        private void story(String what, Object how) {
            story.add(what + " " + how);
        }

        long join() {
            long person = calendarScene.registered(meeting);
            people.add(person);
            return person;
        }

        void approve(long person) {
            decide(person, Decision.APPROVE);
        }

        void decide(long person, Decision decision) {
            story(decision + " " + person, calendarScene.decide(meeting, person, decision, "Because"));
        }

        private void verify(long person, boolean held) {
            var detail = registrations.byId(person).orElseThrow();
            story.add("SPC " + held + ' ' + person);
            if (held) {
                verification.verify(
                        scene.organiser(),
                        meeting.id(),
                        detail.reference(),
                        new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "letter"));
            } else {
                removal.remove(scene.organiser(), meeting.id(), detail.reference(), Designation.NEACAP_SPC_MEMBER);
            }
        }

        private void replace(long left) {
            long came = join();
            story(
                    "replace " + left + " by " + came,
                    replacement.replace(left, came, new Sponsor("Mongolia", "MNG", null, Category.GOVERNMENT)));
        }

        /** Says where a session, or the meeting, is joined from afar, or that it is not any more. */
        private void keepLink() {
            var items = calendarScene.items(meeting);
            String which = random.nextInt(3) == 0
                    ? JoinLink.WHOLE
                    : items.get(random.nextInt(items.size())).id();
            JoinLink stands = joinLinks.all(meeting.id()).get(which);
            String link = random.nextInt(3) == 0 ? null : "https://join.example.org/" + random.nextInt(9);
            story(
                    "link " + link,
                    keepLinks.keep(
                            meeting,
                            List.of(new KeepJoinLinks.Wish(which, stands == null ? null : stands.address(), link)),
                            scene.organiser()));
        }

        /** Moves, renames, calls off, takes out or adds a row. */
        private void publish() {
            calendarScene.change(meeting, this::change, new Notice(Tell.NOW, null));
            story.add("publish");
        }

        private void change(List<ProgrammeItem> items) {
            int which = random.nextInt(items.size());
            ProgrammeItem item = items.get(which);
            switch (random.nextInt(5)) {
                case 0 ->
                    items.set(
                            which,
                            item.toBuilder()
                                    .times(
                                            item.day(),
                                            item.start().plusMinutes(random.nextInt(4) * 15L - 15),
                                            item.end().plusMinutes(60))
                                    .build());
                case 1 ->
                    items.set(
                            which,
                            item.toBuilder().title("Title " + random.nextInt(9)).build());
                case 2 ->
                    items.set(
                            which,
                            item.toBuilder().room("Room " + random.nextInt(9)).build());
                case 3 ->
                    items.add(ProgrammeItem.titled(RandomIds.publicId(), ItemKind.SESSION, "One more").toBuilder()
                            .segment(random.nextBoolean() ? "A" : "B")
                            .times(
                                    item.day(),
                                    item.end().plusMinutes(5),
                                    item.end().plusMinutes(35))
                            .build());
                default -> {
                    if (items.size() > 1) {
                        items.remove(which);
                    }
                }
            }
        }

        void round() {
            scene.run("UPDATE calendar_due SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
            invitations.run(Duration.ZERO);
            story.add("round");
        }

        private void settle() {
            for (int again = 0; again < 6; again++) {
                scene.run(
                        "UPDATE outbox_message SET state = 'QUEUED' WHERE state = 'DEAD' AND meeting_id = ?",
                        meeting.id());
                round();
                deliver(false);
            }
        }

        /** Hands over what is due. */
        void deliver(boolean withTrouble) {
            List<OutboxRow> rows = leases.take("a node", withTrouble ? 1 + random.nextInt(30) : 100);
            for (OutboxRow row : rows) {
                Letter letter = outbox.open(row);
                if (!stillTrue.of(row, letter)) {
                    correction.of(row, letter);
                } else if (messages.handingOver(row.id(), row.leaseToken()) == 1) {
                    handOver(row, letter, withTrouble ? random.nextInt(10) : 0);
                }
            }
            story.add("deliver " + rows.size());
        }

        private void handOver(OutboxRow row, Letter letter, int trouble) {
            boolean arrives = trouble < 7;
            if (arrives && letter.calendar() != null) {
                program(row.recipientEmail()).receive(letter.calendar().content());
                received.merge(row.kind().name(), 1, Integer::sum);
            }
            switch (trouble) {
                case 5, 6, 7 -> messages.notSent(row.id(), row.leaseToken(), MailState.UNCERTAIN, 0, "no answer");
                case 8 -> messages.notSent(row.id(), row.leaseToken(), MailState.RETRY, 0, "later");
                case 9 -> messages.notSent(row.id(), row.leaseToken(), MailState.DEAD, 0, "never");
                default -> messages.sent(row.id(), row.leaseToken(), "accepted");
            }
        }

        private CalendarProgram program(String address) {
            return programs.computeIfAbsent(address, CalendarProgram::new);
        }

        private List<CalendarEntry> wanted(RegistrationDetail registration) {
            if (registration.status() != RegistrationStatus.APPROVED) {
                return List.of();
            }
            MeetingFacts now = scene.again(meeting);
            return switch (invitations.wish(registration.id())) {
                case PER_SESSION -> calendars.sessions(now, registration.participant());
                case WHOLE_MEETING ->
                    calendars.asOne(now, registration.participant()).stream().toList();
                case FILES_ONLY -> List.of();
            };
        }

        long calendarMails(long person) {
            return scene.count(
                    "SELECT COUNT(*) FROM outbox_message WHERE registration_id = ? AND kind LIKE 'CALENDAR%' AND state = 'SENT'",
                    person);
        }
    }
}
