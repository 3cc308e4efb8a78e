package org.neaspec.plenary.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.neaspec.plenary.meeting.Stage;
import org.neaspec.plenary.registration.RegistrationStatus;

/** What a mail is about. Its texts are the templates {@code views/mail/<name>}, its name on the screen {@code mail.kind.<name>}. */
public enum MailKind {
    RECEIVED,
    ALREADY_REGISTERED,
    PERSONAL_LINK,
    APPROVED(RegistrationStatus.APPROVED),
    RETURNED(RegistrationStatus.RETURNED),
    DECLINED(RegistrationStatus.DECLINED),
    /** Put on the waiting list. */
    WAITING(RegistrationStatus.WAITING),
    /** A place is held for some time for somebody on the waiting list. */
    OFFER(RegistrationStatus.WAITING),
    OFFER_ENDED(RegistrationStatus.WAITING),
    /** Off the waiting list, with a place. */
    PROMOTED(RegistrationStatus.AWAITING_ENDORSEMENT, RegistrationStatus.UNDER_REVIEW),
    /** A place in a session or a segment, after waiting for it; held for an answer; and not held any more. */
    PLACE_GIVEN(
            RegistrationStatus.AWAITING_ENDORSEMENT,
            RegistrationStatus.UNDER_REVIEW,
            RegistrationStatus.RETURNED,
            RegistrationStatus.APPROVED),
    PLACE_OFFERED(
            RegistrationStatus.AWAITING_ENDORSEMENT,
            RegistrationStatus.UNDER_REVIEW,
            RegistrationStatus.RETURNED,
            RegistrationStatus.APPROVED),
    PLACE_ENDED(
            RegistrationStatus.AWAITING_ENDORSEMENT,
            RegistrationStatus.UNDER_REVIEW,
            RegistrationStatus.RETURNED,
            RegistrationStatus.APPROVED),
    REOPENED(RegistrationStatus.AWAITING_ENDORSEMENT, RegistrationStatus.UNDER_REVIEW),
    CHANGED,
    /** A change asked for after the freeze, not made. */
    CHANGE_REFUSED,
    WITHDRAWN(RegistrationStatus.WITHDRAWN),
    /** A focal point has said that the person does not come. */
    TAKEN_OUT(RegistrationStatus.WITHDRAWN),
    /** The registration, not the meeting. */
    CANCELLED(RegistrationStatus.CANCELLED),
    REPLACED(RegistrationStatus.REPLACED),
    /** What became of the wish to be forgotten. After the first two, the address is no longer held. */
    ERASED,
    PARTLY_ERASED,
    ERASURE_REFUSED,
    PROGRAMME_CHANGED(RegistrationStatus.APPROVED),
    /** Named for a delegation, and asked to complete the registration. */
    NOMINATED(RegistrationStatus.INVITED, RegistrationStatus.DRAFT),
    /** To the address in a form that is kept half-way through: the link to go on. */
    DRAFT_KEPT,
    /** To a focal point: the link to the page of the delegation. */
    DELEGATION_INVITED,
    /** To a focal point: what became of people of the delegation, and who awaits a word. */
    DELEGATION_NEWS,
    /** To a focal point: an item for other matters has arrived. */
    MATTER_RECEIVED,
    /** What staff wrote to many. */
    MESSAGE,
    /** By a rule of the meeting: something comes near. */
    REMINDER(Duration.ofDays(1)),
    /** To somebody who is asked to register: the link, and later that it still waits for an answer. */
    INVITATION,
    INVITATION_REMINDER,
    /** To staff: a way into an account. It is not worth sending when its link has ended. */
    PASSWORD_LINK(Duration.ofMinutes(30)),
    PASSWORD_CHANGED,
    /** To staff: what waits for them. */
    MORNING(Duration.ofHours(12)),
    /** A session for the person's own calendar (iTIP): the first time, changed, and taken away. */
    CALENDAR_REQUEST(Duration.ofDays(7), RegistrationStatus.APPROVED),
    CALENDAR_UPDATE(Duration.ofDays(7), RegistrationStatus.APPROVED),
    CALENDAR_CANCEL(Duration.ofDays(7)),
    MEETING_CANCELLED,
    MEETING_POSTPONED,
    MEETING_REINSTATED,
    MEETING_MOVED;

    /** What staff read of a mail that may have arrived, and would do harm if it arrived twice. */
    static final String MAY_HAVE_ARRIVED =
            "It may have arrived: the connection was lost after its text went out. Ask the person, then send it again or leave it";

    /** Those that are not repeated before somebody says so: whoever reads them twice may think that it happened twice. */
    static final List<MailKind> ASKING =
            List.of(DECLINED, CANCELLED, REPLACED, MEETING_CANCELLED, MEETING_POSTPONED, MEETING_REINSTATED);

    /** Those that calendars read. */
    static final List<MailKind> CALENDARS = List.of(CALENDAR_REQUEST, CALENDAR_UPDATE, CALENDAR_CANCEL);

    /** Those that are of no use any more when their time is over. */
    static final List<MailKind> PASSING = List.of(REMINDER, PASSWORD_LINK, MORNING);

    /** Those that go to somebody who is being forgotten: nothing of them stays once they have left, or are too late. */
    static final List<MailKind> FAREWELLS = List.of(ERASED, PARTLY_ERASED);

    /** Those that somebody waits for at the screen. */
    static final List<MailKind> URGENT = List.of(PERSONAL_LINK, DRAFT_KEPT, PASSWORD_LINK);

    /** A copy that nothing can change; empty when it holds in any state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<RegistrationStatus> speaksOf;

    private final Duration life;

    MailKind(RegistrationStatus... speaksOf) {
        this(Duration.ofDays(2), speaksOf);
    }

    MailKind(Duration life, RegistrationStatus... speaksOf) {
        this.speaksOf = Set.of(speaksOf);
        this.life = life;
    }

    public static Optional<MailKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The mail that tells a person of an organiser's decision that led here; none where nobody is told. */
    static Optional<MailKind> telling(RegistrationStatus status) {
        return Optional.ofNullable(
                switch (status) {
                    case INVITED, DRAFT -> null;
                    case AWAITING_ENDORSEMENT, UNDER_REVIEW -> REOPENED;
                    case RETURNED -> RETURNED;
                    case APPROVED -> APPROVED;
                    case WAITING -> WAITING;
                    case DECLINED -> DECLINED;
                    case WITHDRAWN -> WITHDRAWN;
                    case CANCELLED -> CANCELLED;
                    case REPLACED -> REPLACED;
                });
    }

    /** Whether a person who had this mail last knows where the registration stands. */
    boolean lastWordOn(RegistrationStatus status) {
        return switch (this) {
            case RECEIVED -> REOPENED.speaksOf.contains(status);
            case CHANGED -> status.changeable() && status != RegistrationStatus.RETURNED;
            default -> speaksOf.contains(status);
        };
    }

    /** Whether it tells everybody registered what became of the meeting itself. */
    public boolean aboutMeeting() {
        return switch (this) {
            case MEETING_CANCELLED, MEETING_POSTPONED, MEETING_REINSTATED, MEETING_MOVED -> true;
            default -> false;
        };
    }

    /** Whether what it says of the meeting still holds at this stage. */
    boolean holdsAt(Stage stage) {
        return switch (this) {
            case MEETING_CANCELLED -> stage == Stage.CANCELLED;
            case MEETING_POSTPONED -> stage == Stage.POSTPONED;
            case MEETING_REINSTATED, MEETING_MOVED -> !stage.stopped();
            default -> true;
        };
    }

    /** Whether what the mail says still holds for a registration in this state. */
    boolean holdsFor(RegistrationStatus status) {
        if (aboutMeeting()) {
            return !status.ended();
        }
        return speaksOf.isEmpty() || speaksOf.contains(status);
    }

    /** Whether it tells somebody that a place is held for him or her. */
    boolean offersPlace() {
        return this == OFFER || this == PLACE_OFFERED;
    }

    /** Whether it says what became of a place in one session or segment, which is not said again in other words. */
    public boolean aboutOccasion() {
        return this == PLACE_GIVEN || this == PLACE_OFFERED || this == PLACE_ENDED;
    }

    /** Whether it says which parts of the programme the person may attend. */
    boolean tellsAdmission() {
        return this == APPROVED;
    }

    /** Whether a calendar reads it too, so that only the last word about an entry may go out. */
    public boolean speaksToCalendars() {
        return CALENDARS.contains(this);
    }

    /** Whether somebody has just asked for it, so that it is sent even where mail came back before. */
    boolean askedFor() {
        return this == RECEIVED || this == PERSONAL_LINK || this == DRAFT_KEPT || this == PASSWORD_LINK;
    }

    /** Whether a meeting may have words of its own for it. */
    public boolean wordable() {
        return this != MESSAGE && this != MORNING && this != PASSWORD_LINK && this != PASSWORD_CHANGED;
    }

    /** Whether it opens an account of staff, so that no colleague may read its links, not even where no mail is sent. */
    public boolean opensAnAccount() {
        return this == PASSWORD_LINK;
    }

    /** What a person may say to want no more of them about; empty where he or she has to know. */
    Optional<MailTopic> topic() {
        return Optional.ofNullable(
                switch (this) {
                    case PROGRAMME_CHANGED -> MailTopic.CHANGES;
                    case MESSAGE -> MailTopic.MESSAGES;
                    case REMINDER -> MailTopic.REMINDERS;
                    default -> null;
                });
    }

    /** Whether it says what became of rows of the programme. */
    boolean tellsProgramme() {
        return this == PROGRAMME_CHANGED;
    }

    /** How long it is worth sending. */
    Duration life() {
        return life;
    }

    /** The templates' folder and name, without their ending. */
    String view() {
        return "views/mail/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The message that names this kind. */
    public String messageKey() {
        return "mail.kind." + name();
    }
}
