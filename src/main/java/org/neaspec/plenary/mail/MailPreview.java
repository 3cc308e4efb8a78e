package org.neaspec.plenary.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.delegation.DelegationNews;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Versions;
import org.neaspec.plenary.registration.Registrant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.web.Messages;

/** A mail as it would be written now, without any of its secrets: to look at, and to send to oneself. */
@Singleton
public class MailPreview {

    private static final String NO_TOKEN = "x".repeat(43);

    private final Letters letters;
    private final Voices voices;
    private final MailPages pages;
    private final CalendarLetters calendarLetters;
    private final ProgrammeNewsWriter writer;
    private final Versions versions;
    private final Registrations registrations;
    private final SecretLinks secrets;
    private final Outbox outbox;
    private final Messages messages;
    private final Site site;

    MailPreview(
            Letters letters,
            Voices voices,
            MailPages pages,
            CalendarLetters calendarLetters,
            ProgrammeNewsWriter writer,
            Versions versions,
            Registrations registrations,
            SecretLinks secrets,
            Outbox outbox,
            Messages messages,
            Site site) {
        this.letters = letters;
        this.voices = voices;
        this.pages = pages;
        this.calendarLetters = calendarLetters;
        this.writer = writer;
        this.versions = versions;
        this.registrations = registrations;
        this.secrets = secrets;
        this.outbox = outbox;
        this.messages = messages;
        this.site = site;
    }

    /**
     * The letter in these words.
     *
     * @param wording null for what the meeting uses now
     * @param person somebody registered for this meeting; null for an invented person
     */
    public Letter of(
            MeetingFacts meeting, MailKind kind, @Nullable MailWording wording, @Nullable RegistrationDetail person) {
        var present = voices.of(meeting.id(), kind);
        var voice = wording == null ? present : new Voice(wording, present.sender());
        return secrets.masked(write(meeting, kind, voice, person));
    }

    /** Sends the letter in these words to the member of staff who asks for it. */
    @Transactional
    public void send(
            MeetingFacts meeting,
            MailKind kind,
            @Nullable MailWording wording,
            @Nullable RegistrationDetail person,
            Organiser to) {
        var letter = of(meeting, kind, wording, person);
        outbox.add(
                kind,
                "trial " + RandomIds.publicId(),
                new Outbox.Address(
                        to.name(), EmailAddress.parse(to.email()).orElse(EmailAddress.NONE), meeting.id(), null),
                letter.titled(messages.text(Locale.ENGLISH, "mail.trial", letter.subject())));
    }

    private Letter write(MeetingFacts meeting, MailKind kind, Voice voice, @Nullable RegistrationDetail person) {
        String name = person == null ? messages.text(Locale.ENGLISH, "mail.sample.name") : person.name();
        String sample = messages.text(Locale.ENGLISH, "mail.sample.until");
        String party = messages.text(Locale.ENGLISH, "mail.sample.party");
        String when = MailPages.when(meeting);
        String where =
                meeting.venue().print().isEmpty() ? null : meeting.venue().print();
        String zone = pages.zone(meeting);
        String link = site.link("/invitation/" + NO_TOKEN);
        String home = site.link(MeetingPaths.meeting(meeting.slug()));
        boolean demo = meeting.demonstration();
        String contact = meeting.contactEmail();
        return switch (kind) {
            case INVITATION, INVITATION_REMINDER ->
                letters.write(
                        kind,
                        new InvitationMailPage(
                                name,
                                meeting.title(),
                                when,
                                zone,
                                where,
                                demo,
                                List.of(),
                                sample,
                                false,
                                true,
                                link,
                                home,
                                contact,
                                site.name()),
                        voice);
            case DRAFT_KEPT ->
                letters.write(
                        kind,
                        new DraftMailPage(
                                name,
                                meeting.title(),
                                when,
                                zone,
                                where,
                                demo,
                                site.link("/draft/" + NO_TOKEN),
                                sample,
                                home,
                                contact,
                                site.name()),
                        voice);
            case DELEGATION_INVITED, DELEGATION_NEWS, MATTER_RECEIVED ->
                letters.write(
                        kind,
                        new FocalMailPage(
                                name,
                                meeting.title(),
                                when,
                                zone,
                                where,
                                demo,
                                party,
                                4,
                                sample,
                                "…",
                                site.link("/delegation/" + NO_TOKEN),
                                FocalMailPage.News.of(List.of(new DelegationNews.Item(
                                        DelegationNews.What.AWAITS,
                                        messages.text(Locale.ENGLISH, "mail.sample.name")))),
                                home,
                                contact,
                                site.name(),
                                false),
                        voice);
            case CALENDAR_REQUEST, CALENDAR_UPDATE, CALENDAR_CANCEL ->
                calendarLetters.sample(kind, meeting, person, voice);
            case PROGRAMME_CHANGED ->
                news(meeting, person)
                        .map(page -> letters.write(kind, page, voice))
                        .orElseGet(() ->
                                letters.write(kind, registered(meeting, kind, person, name, sample, party), voice));
            default -> letters.write(kind, registered(meeting, kind, person, name, sample, party), voice);
        };
    }

    /** What the newest version changed for this person; empty where it changed nothing, or nobody is named. */
    private Optional<MailPage> news(MeetingFacts meeting, @Nullable RegistrationDetail person) {
        if (person == null) {
            return Optional.empty();
        }
        return versions.newestLine(meeting.id())
                .flatMap(newest -> registrations
                        .approvedOne(person.id())
                        .map(one -> writer.now(
                                meeting,
                                one,
                                new ProgrammeNews.Span(
                                        versions.toldBefore(meeting.id(), newest.number()), newest.number())))
                        .filter(news -> !news.nothing())
                        .map(news -> pages.news(meeting, person.registrant(), NO_TOKEN, news)));
    }

    private MailPage registered(
            MeetingFacts meeting,
            MailKind kind,
            @Nullable RegistrationDetail person,
            String name,
            String until,
            String party) {
        var registrant = person == null
                ? new Registrant(0, "AAAA-AAAA", meeting.id(), RegistrationStatus.APPROVED, name, EmailAddress.NONE)
                : person.registrant();
        String reason =
                kind == MailKind.OFFER || kind == MailKind.REMINDER ? until : person == null ? null : person.reason();
        if (kind == MailKind.NOMINATED) {
            return pages.named(
                    meeting,
                    registrant,
                    NO_TOKEN,
                    new MailPage.Nomination(
                            messages.text(Locale.ENGLISH, "mail.sample.focalPoint"),
                            null,
                            party,
                            "delegation.role.DELEGATE",
                            List.of(),
                            until,
                            null,
                            false));
        }
        if (kind.aboutOccasion()) {
            var session = messages.text(Locale.ENGLISH, "mail.sample.session");
            return pages.occasion(meeting, registrant, NO_TOKEN, new MailPage.Held(session, until));
        }
        return kind.tellsAdmission() && person != null
                ? pages.approvalFor(meeting, person, NO_TOKEN, NO_TOKEN, reason)
                : pages.of(meeting, registrant, NO_TOKEN, reason);
    }
}
