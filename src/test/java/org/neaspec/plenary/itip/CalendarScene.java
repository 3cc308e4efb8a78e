package org.neaspec.plenary.itip;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.ProgrammePublished.Notice;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.DecisionOutcome;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;

/** People whose calendars are kept by mail, and programmes that change under them. */
@Singleton
public class CalendarScene {

    private final Scene scene;
    private final RegisterParticipant register;
    private final Registrations registrations;
    private final DecideRegistrations decisions;
    private final Versions versions;
    private final PublishProgramme publish;
    private final Invitations invitations;
    private final Transactions transactions;

    CalendarScene(
            Scene scene,
            RegisterParticipant register,
            Registrations registrations,
            DecideRegistrations decisions,
            Versions versions,
            PublishProgramme publish,
            Invitations invitations,
            Transactions transactions) {
        this.scene = scene;
        this.register = register;
        this.registrations = registrations;
        this.decisions = decisions;
        this.versions = versions;
        this.publish = publish;
        this.invitations = invitations;
        this.transactions = transactions;
    }

    /** A meeting of whose people alone calendars are looked at. */
    public MeetingFacts meeting() {
        scene.run("DELETE FROM calendar_due");
        return scene.openMeeting("HIDDEN");
    }

    public long registered(MeetingFacts meeting) {
        return ((RegistrationOutcome.Submitted)
                        register.register(scene.again(meeting), RandomIds.publicId(), Scene.answers()))
                .registrationId();
    }

    public long approved(MeetingFacts meeting) {
        long id = registered(meeting);
        decide(meeting, id, Decision.APPROVE, null);
        return id;
    }

    public List<DecisionOutcome> decide(MeetingFacts meeting, long id, Decision decision, String reason) {
        return decide(scene.organiser(), meeting, id, decision, reason);
    }

    public List<DecisionOutcome> decide(Organiser by, MeetingFacts meeting, long id, Decision decision, String reason) {
        var detail = detail(id);
        var seen = List.of(new DecideRegistrations.Seen(detail.reference(), detail.version()));
        return decisions.decide(by, meeting.id(), seen, decision, reason, List.of());
    }

    /** What a node's round does for this meeting, and for everybody whose calendar is due. */
    public void look(MeetingFacts meeting) {
        long changed = scene.count("""
                SELECT COUNT(*) FROM meeting m LEFT JOIN calendar_meeting c ON c.meeting_id = m.id
                WHERE m.id = ? AND (c.revision IS NULL OR c.revision <> m.revision)
                """, meeting.id());
        if (changed > 0) {
            transactions.retrying(() -> invitations.notice(meeting.id(), Duration.ZERO));
        }
        boolean more = true;
        while (more) {
            more = invitations.next();
        }
    }

    public RegistrationDetail detail(long id) {
        return registrations.byId(id).orElseThrow();
    }

    /** Somebody approved whose invitations are written. */
    RegistrationDetail invited(MeetingFacts meeting) {
        long id = approved(meeting);
        look(meeting);
        return detail(id);
    }

    /** The entry that somebody was told of first. */
    String uid(RegistrationDetail person) {
        return (String) scene.rows("SELECT uid FROM calendar_told WHERE registration_id = ?", person.id())
                .get(0)
                .get("uid");
    }

    public List<ProgrammeItem> items(MeetingFacts meeting) {
        return new ArrayList<>(versions.programme(meeting.id(), newest(meeting)).items());
    }

    /** Publishes the programme with other rows. */
    public void change(MeetingFacts meeting, Consumer<List<ProgrammeItem>> how, Notice notice) {
        List<ProgrammeItem> items = items(meeting);
        how.accept(items);
        publish(meeting, items, notice);
    }

    public void publish(MeetingFacts meeting, List<ProgrammeItem> items, Notice notice) {
        int number = newest(meeting);
        Programme before = versions.programme(meeting.id(), number);
        publish.publish(
                meeting.id(), new PublishWish(before.withItems(items), number, null, null, notice), Actor.SERVER);
    }

    private int newest(MeetingFacts meeting) {
        return versions.newest(meeting.id()).orElseThrow().number();
    }

    /** A row of the first day that is open to everybody. */
    public ProgrammeItem session(MeetingFacts meeting, String title, String from, String to) {
        return ProgrammeItem.titled(RandomIds.publicId(), ItemKind.SESSION, title).toBuilder()
                .segment("A")
                .times(meeting.date().first(), LocalTime.parse(from), LocalTime.parse(to))
                .build();
    }
}
