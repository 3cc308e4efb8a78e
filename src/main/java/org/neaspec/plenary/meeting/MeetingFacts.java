package org.neaspec.plenary.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Audience;

/**
 * What is known about a meeting, without its lists.
 *
 * @param slug its address
 * @param code the short name of papers: "NEACAP-PD-2"
 * @param statusLabel what the concept note calls itself: "Draft Concept Note"
 * @param programmeLabel what the programme calls itself: "Indicative Programme"
 * @param demonstration whether it was made up to show the product
 * @param zone where its times are local; null while nobody has said
 * @param hoursStart announced hours; the programme's rows may begin earlier and end later
 * @param attendance who may attend it as a whole
 * @param attendanceLine that audience in the papers' words
 * @param terms whether focal points endorse, and until when people change what they sent
 * @param guidingPromised whether guiding questions were announced for its sessions
 * @param revision grows with every change of what anybody sees of it; never shown
 * @param entrySequence how often what its entry in calendars prints has changed, and revisedAt when it last did
 * @param announcedAt since when the public may know of it; null while only staff do
 * @param version guards its settings against two organisers saving at once
 */
public record MeetingFacts(
        long id,
        String slug,
        String code,
        String title,
        MeetingKind kind,
        Stage stage,
        @Nullable String statusLabel,
        @Nullable String programmeLabel,
        @Nullable Mode mode,
        boolean demonstration,
        MeetingDate date,
        @Nullable ZoneId zone,
        @Nullable LocalTime hoursStart,
        @Nullable LocalTime hoursEnd,
        Venue venue,
        Audience attendance,
        @Nullable String attendanceLine,
        @Nullable String contactEmail,
        RegistrationWindow window,
        MeetingTerms terms,
        boolean guidingPromised,
        long revision,
        int entrySequence,
        int version,
        Instant createdAt,
        Instant revisedAt,
        @Nullable Instant announcedAt) {

    /** Whether people can register at this moment. */
    public RegistrationState registration(Instant now) {
        return window.at(now, stage);
    }

    /**
     * The same for somebody who was invited. A meeting by invitation alone that names no day for registration to begin is open to
     * them as long as it stands.
     */
    public RegistrationState registrationOfInvited(Instant now) {
        if (!window.byInvitation()) {
            return registration(now);
        }
        var invited = window.forInvited();
        var begun = invited.opens() == null ? invited.with(Instant.EPOCH, invited.closes(), invited.places()) : invited;
        return begun.at(now, stage);
    }

    /** Where it stands now. */
    public Phase phase(Instant now) {
        return Phase.of(stage, window, date.before(LocalDate.ofInstant(now, zoneOrUtc())), now);
    }

    /** Whether the public may know of it. */
    public boolean announced() {
        return announcedAt != null;
    }

    public @Nullable Instant registrationOpens() {
        return window.opens();
    }

    public @Nullable Instant registrationCloses() {
        return window.closes();
    }

    public @Nullable Integer places() {
        return window.places();
    }

    public int placesTaken() {
        return window.placesTaken();
    }

    /** The zone of the meeting, or UTC while nobody has said. */
    public ZoneId zoneOrUtc() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** The day that counts for the meeting as a whole: its first, or today where it is while that is not known. */
    public LocalDate firstDayOr(Clock clock) {
        return date.firstOr(LocalDate.ofInstant(clock.instant(), zoneOrUtc()));
    }
}
