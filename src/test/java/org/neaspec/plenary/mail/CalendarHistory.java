package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Prototype;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.calendar.CalendarEntry;
import org.neaspec.plenary.calendar.CalendarWriter;
import org.neaspec.plenary.calendar.MeetingCalendars;
import org.neaspec.plenary.database.Transactions;
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
import org.neaspec.plenary.registration.DecisionOutcome;
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

/** One meeting, some people, and what happens to them. */
@Prototype
class CalendarHistory {

    /** Where histories happen one after another, each with people of its own and the programme as it was at first. */
    record Stage(MeetingFacts meeting, List<ProgrammeItem> programme, Organiser organiser) {}

    private static final int FEWEST = 10;
    private static final int MOST = 50;
    /** A mail that stands behind another to the same address may be put off by a minute, and that more than once. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

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
    CalendarCourier courier;

    @Inject
    Transactions transactions;

    private final List<Long> people = new ArrayList<>();
    private final List<String> story = Collections.synchronizedList(new ArrayList<>());
    private Random random = new Random();
    private Organiser organiser;
    private MeetingFacts meeting;

    CalendarHistory begin(long seed, Stage stage) {
        random = new Random(seed);
        organiser = stage.organiser();
        meeting = stage.meeting();
        calendarScene.publish(meeting, stage.programme(), new Notice(Tell.SILENCE, null));
        return this;
    }

    /** Lets things happen, and has everybody's calendar show what its owner may attend when all is delivered. */
    void run() {
        join();
        join();
        int acts = FEWEST + random.nextInt(MOST - FEWEST + 1);
        for (int act = 0; act < acts; act++) {
            act();
        }
        settle();
        check();
    }

    /** Everybody's calendar is right. */
    void check() {
        for (long person : people) {
            var registration = registrations.byId(person).orElseThrow();
            assertThat(courier.program(registration.email()).entries())
                    .as("%s, %s after %s", registration.name(), registration.status(), story)
                    .isEqualTo(CalendarProgram.of(writer, wanted(registration)));
        }
    }

    /** Leaves the stage to the next. */
    void end() {
        people.forEach(person ->
                courier.forget(registrations.byId(person).orElseThrow().email()));
        write("DELETE FROM outbox_message WHERE meeting_id = ?", meeting.id());
        write("UPDATE calendar_told SET live = FALSE WHERE meeting_id = ?", meeting.id());
        write("UPDATE registration SET status = 'CANCELLED' WHERE meeting_id = ?", meeting.id());
    }

    /** Changes the programme, has everybody told, and delivers badly. */
    void edit() {
        publish();
        round();
        deliver(random);
    }

    private void act() {
        long person = people.get(random.nextInt(people.size()));
        switch (random.nextInt(24)) {
            case 0 -> join();
            case 1, 2, 3 -> decide(person, Decision.APPROVE);
            case 4 -> decide(person, random.nextBoolean() ? Decision.DECLINE : Decision.CANCEL);
            case 5 -> decide(person, Decision.REOPEN);
            case 6 -> verify(person);
            case 7 -> unverify(person);
            case 8 -> did("withdraw " + person, () -> withdrawal.withdraw(person));
            case 9 -> did("rejoin " + person, () -> rejoin.rejoin(scene.again(meeting), person));
            case 10 -> replace(person);
            case 11 -> choose(person, InvitationWish.values()[random.nextInt(3)]);
            case 12 -> keepLink();
            case 13, 14 -> publish();
            case 15 -> sendAgain();
            case 16, 17, 18 -> round();
            default -> deliver(random);
        }
    }

    /** Does something, once more when another thread was in the way, and notes how it ended. */
    private <T> T did(String what, Supplier<T> act) {
        T ended = transactions.retrying(act);
        story.add(what + ": " + ended);
        boolean done = !Boolean.FALSE.equals(ended)
                && (!(ended instanceof List<?> some) || some.get(0) instanceof DecisionOutcome.Decided);
        if (done) {
            courier.happens(what.substring(0, what.indexOf(' ')));
        }
        return ended;
    }

    long join() {
        long person = calendarScene.registered(meeting);
        people.add(person);
        return person;
    }

    void decide(long person, Decision decision) {
        did(decision + " " + person, () -> calendarScene.decide(organiser, meeting, person, decision, "Because"));
    }

    private void verify(long person) {
        var proof = new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "letter");
        did("verify " + person, () -> verification.verify(organiser, meeting.id(), reference(person), proof));
    }

    private void unverify(long person) {
        did(
                "unverify " + person,
                () -> removal.remove(organiser, meeting.id(), reference(person), Designation.NEACAP_SPC_MEMBER));
    }

    private String reference(long person) {
        return registrations.byId(person).orElseThrow().reference();
    }

    private void replace(long left) {
        long came = join();
        did(
                "replace " + left + " by " + came,
                () -> replacement.replace(left, came, new Sponsor("Mongolia", null, "MNG", null, Category.GOVERNMENT)));
    }

    private void choose(long person, InvitationWish wish) {
        did("choose " + person, () -> {
            invitations.choose(person, wish);
            return wish;
        });
    }

    /** Says where a session, or the meeting, is joined from afar, or that it is not any more. */
    private void keepLink() {
        var items = calendarScene.items(meeting);
        String which = random.nextInt(3) == 0
                ? JoinLink.WHOLE
                : items.get(random.nextInt(items.size())).id();
        JoinLink stands = joinLinks.all(meeting.id()).get(which);
        String link = random.nextInt(3) == 0 ? null : "https://join.example.org/" + random.nextInt(9);
        var wish = new KeepJoinLinks.Wish(which, stands == null ? null : stands.address(), link);
        did(
                "link " + link,
                () -> keepLinks.keep(meeting, List.of(wish), organiser).toString());
    }

    /** Moves, renames, calls off, takes out or adds a row. */
    private void publish() {
        var items = calendarScene.items(meeting);
        change(items);
        did("publish " + items.size(), () -> {
            calendarScene.publish(meeting, items, new Notice(Tell.NOW, null));
            return true;
        });
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
                        .times(item.day(), item.end().plusMinutes(5), item.end().plusMinutes(35))
                        .build());
            default -> {
                if (items.size() > 1) {
                    items.remove(which);
                }
            }
        }
    }

    /** Staff send what failed once more. */
    private void sendAgain() {
        write("UPDATE outbox_message SET state = 'QUEUED' WHERE meeting_id = ? AND state = 'DEAD'", meeting.id());
        story.add("send again");
    }

    void round() {
        for (long person : people) {
            write(
                    "UPDATE calendar_due SET due_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE registration_id = ?",
                    person);
        }
        calendarScene.look(meeting);
        story.add("round");
    }

    private void write(String sql, long id) {
        transactions.retrying(() -> scene.insert(sql, id));
    }

    /** @param trouble null for a good day */
    void deliver(Random trouble) {
        // What people alone read is not what this is about.
        write("""
                UPDATE outbox_message SET state = 'SENT'
                WHERE meeting_id = ? AND state = 'QUEUED' AND kind NOT LIKE 'CALENDAR%'
                """, meeting.id());
        story.add("deliver " + courier.deliver(trouble == null ? 100 : 1 + random.nextInt(30), trouble));
    }

    /** Until nothing waits any more; what other threads have taken is theirs to finish. */
    void settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        do {
            assertThat(System.nanoTime()).as("it settles after %s", story).isLessThan(deadline);
            sendAgain();
            round();
            deliver(null);
        } while (waiting() > 0);
    }

    private long waiting() {
        return scene.count("""
                SELECT (SELECT COUNT(*) FROM outbox_message
                        WHERE meeting_id = ? AND state IN ('QUEUED', 'RETRY', 'UNCERTAIN', 'LEASED', 'DEAD'))
                     + (SELECT COUNT(*) FROM calendar_due d JOIN registration r ON r.id = d.registration_id WHERE r.meeting_id = ?)
                """, meeting.id(), meeting.id());
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
