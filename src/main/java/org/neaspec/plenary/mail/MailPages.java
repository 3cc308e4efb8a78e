package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Verdict;
import org.neaspec.plenary.delegation.DelegateNamed;
import org.neaspec.plenary.delegation.Delegation;
import org.neaspec.plenary.delegation.DelegationNews;
import org.neaspec.plenary.delegation.DelegationPaths;
import org.neaspec.plenary.delegation.FocalPointWrittenTo;
import org.neaspec.plenary.delegation.MatterSent;
import org.neaspec.plenary.invitation.InvitationPaths;
import org.neaspec.plenary.invitation.InvitationSent;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.DraftKept;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.Registrant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Reasons;

/** Puts together what a mail about a registration says. Links start with the configured address of the site and nothing else. */
@Singleton
class MailPages {

    private final Programmes programmes;
    private final PersonalLinks links;
    private final Reasons reasons;
    private final Site site;
    private final Clock clock;

    MailPages(Programmes programmes, PersonalLinks links, Reasons reasons, Site site, Clock clock) {
        this.programmes = programmes;
        this.links = links;
        this.reasons = reasons;
        this.site = site;
        this.clock = clock;
    }

    /** What any mail says. */
    MailPage of(MeetingFacts meeting, Registrant registrant, String personalToken, @Nullable String reason) {
        return page(meeting, registrant, personalToken, reason, List.of(), null, null, null, null);
    }

    /** What a mail about a change of the programme says. */
    MailPage news(MeetingFacts meeting, Registrant registrant, String personalToken, ProgrammeNews news) {
        return page(meeting, registrant, personalToken, null, List.of(), null, news, null, null);
    }

    /** What a mail about a place in one session or segment says. */
    MailPage occasion(MeetingFacts meeting, Registrant registrant, String personalToken, MailPage.Held held) {
        return page(meeting, registrant, personalToken, null, List.of(), null, null, held, null);
    }

    /** What an approval says: also what this person may attend, and the address of the calendar. */
    MailPage approval(MeetingFacts meeting, RegistrationDetail registration, @Nullable String reason) {
        return approvalFor(
                meeting,
                registration,
                links.current(registration.id(), LinkPurpose.MY),
                links.current(registration.id(), LinkPurpose.FEED),
                reason);
    }

    /** The same with these tokens. */
    MailPage approvalFor(
            MeetingFacts meeting,
            RegistrationDetail registration,
            String personal,
            String feed,
            @Nullable String reason) {
        return page(
                meeting,
                registration.registrant(),
                personal,
                reason,
                segments(meeting, registration),
                site.link(RegistrationPaths.feed(feed)),
                null,
                null,
                null);
    }

    /** What somebody is told who was named, by whom and for what. */
    MailPage named(MeetingFacts meeting, Registrant registrant, String personalToken, MailPage.Nomination nomination) {
        return page(meeting, registrant, personalToken, null, List.of(), null, null, null, nomination);
    }

    /** What somebody is told who was named for a delegation. */
    MailPage nomination(DelegateNamed fact, Registrant registrant, String personalToken) {
        var zone = fact.meeting().zoneOrUtc();
        var confirmBy = fact.terms().confirmBy();
        var nomination = new MailPage.Nomination(
                fact.by().name(),
                fact.by().contact(),
                fact.party().inText(),
                fact.role().messageKey(),
                fact.segments(),
                confirmBy == null ? null : Moments.moment(confirmBy, zone),
                fact.insteadOf(),
                fact.by().staff());
        return named(fact.meeting(), registrant, personalToken, nomination);
    }

    /** What a focal point is told with the link to the page of the delegation. */
    FocalMailPage invitation(FocalPointWrittenTo fact) {
        var closes = fact.terms().closes();
        return focal(
                fact.meeting(),
                fact.name(),
                fact.delegation(),
                fact.delegation().placesUnder(fact.terms()),
                closes == null ? null : Moments.moment(closes, fact.meeting().zoneOrUtc()),
                null,
                site.link(DelegationPaths.page(fact.token())),
                List.of(),
                fact.reminder());
    }

    /** What a focal point is told of people of the delegation. */
    FocalMailPage news(DelegationNews fact) {
        return focal(
                fact.meeting(),
                fact.name(),
                fact.delegation(),
                null,
                null,
                null,
                site.link(DelegationPaths.page(fact.token())),
                FocalMailPage.News.of(fact.items()),
                false);
    }

    /** What a focal point is told who sent an item for other matters. */
    FocalMailPage matter(MatterSent fact) {
        return focal(
                fact.meeting(), fact.by().name(), fact.delegation(), null, null, fact.words(), null, List.of(), false);
    }

    /** What somebody is told with the link to a form kept half-way through. */
    DraftMailPage draft(DraftKept fact) {
        var meeting = fact.meeting();
        return new DraftMailPage(
                fact.email().readable(),
                meeting.title(),
                when(meeting),
                zone(meeting),
                meeting.venue().print().isEmpty() ? null : meeting.venue().print(),
                meeting.demonstration(),
                site.link(RegistrationPaths.draft(fact.token())),
                Moments.moment(fact.until(), meeting.zoneOrUtc()),
                site.link(MeetingPaths.meeting(meeting.slug())),
                meeting.contactEmail(),
                site.name());
    }

    /** What somebody is told who is asked to register. */
    InvitationMailPage invitation(InvitationSent fact) {
        var meeting = fact.meeting();
        var terms = fact.invitation().terms();
        var expires = terms.expires();
        var words = terms.words();
        return new InvitationMailPage(
                fact.invitation().invitee().name(),
                meeting.title(),
                when(meeting),
                zone(meeting),
                meeting.venue().print().isEmpty() ? null : meeting.venue().print(),
                meeting.demonstration(),
                words == null ? List.of() : words.lines().toList(),
                expires == null ? null : Moments.moment(expires, meeting.zoneOrUtc()),
                terms.skipsReview(),
                true,
                site.link(InvitationPaths.page(fact.token())),
                site.link(
                        meeting.announced()
                                ? MeetingPaths.meeting(meeting.slug())
                                : InvitationPaths.page(fact.token())),
                meeting.contactEmail(),
                site.name());
    }

    private FocalMailPage focal(
            MeetingFacts meeting,
            String name,
            Delegation delegation,
            @Nullable Integer places,
            @Nullable String deadline,
            @Nullable String words,
            @Nullable String link,
            List<FocalMailPage.News> news,
            boolean reminder) {
        return new FocalMailPage(
                name,
                meeting.title(),
                when(meeting),
                zone(meeting),
                meeting.venue().print().isEmpty() ? null : meeting.venue().print(),
                meeting.demonstration(),
                delegation.party().inText(),
                places,
                deadline,
                words,
                link,
                news,
                site.link(MeetingPaths.meeting(meeting.slug())),
                meeting.contactEmail(),
                site.name(),
                reminder);
    }

    private MailPage page(
            MeetingFacts meeting,
            Registrant registrant,
            String personalToken,
            @Nullable String reason,
            List<MailPage.Segment> segments,
            @Nullable String calendarLink,
            @Nullable ProgrammeNews news,
            MailPage.@Nullable Held held,
            MailPage.@Nullable Nomination nomination) {
        return new MailPage(
                registrant.name(),
                meeting.title(),
                when(meeting),
                zone(meeting),
                meeting.venue().print().isEmpty() ? null : meeting.venue().print(),
                meeting.demonstration(),
                registrant.reference(),
                reason,
                segments,
                site.link(RegistrationPaths.personal(personalToken)),
                site.link(MeetingPaths.meeting(meeting.slug())),
                calendarLink,
                registrant.status() == RegistrationStatus.UNDER_REVIEW
                        || registrant.status() == RegistrationStatus.AWAITING_ENDORSEMENT,
                registrant.status() == RegistrationStatus.AWAITING_ENDORSEMENT,
                meeting.contactEmail(),
                site.name(),
                news,
                held,
                nomination);
    }

    /** What an approval would say now about the parts of the programme. */
    String admission(MeetingFacts meeting, RegistrationDetail registration) {
        return MailPage.admission(segments(meeting, registration));
    }

    /** What is hidden from this person, or a mere placeholder, is not among the segments of the programme as he or she sees it. */
    private List<MailPage.Segment> segments(MeetingFacts meeting, RegistrationDetail registration) {
        return programmes.of(meeting, registration.participant()).segments().stream()
                .map(segment -> segment(meeting, segment, registration))
                .toList();
    }

    private MailPage.Segment segment(MeetingFacts meeting, SegmentFacts segment, RegistrationDetail registration) {
        Verdict verdict = Admission.decide(registration.standing(), programmes.occasion(meeting, segment));
        return new MailPage.Segment(
                segment.title(), verdict.admitted(), reasons.text(verdict, Locale.ENGLISH), segment.audienceLine());
    }

    static String when(MeetingFacts meeting) {
        String date = meeting.date().print();
        // The announced hours are those of the first day.
        boolean oneDay = Objects.equals(meeting.date().first(), meeting.date().last());
        return !oneDay || meeting.hoursStart() == null || meeting.hoursEnd() == null
                ? date
                : date + ", " + TimeText.hours(meeting.hoursStart(), meeting.hoursEnd());
    }

    @Nullable
    String zone(MeetingFacts meeting) {
        ZoneId zone = meeting.zone();
        if (zone == null || !meeting.date().exact()) {
            return null;
        }
        Instant day = meeting.firstDayOr(clock).atStartOfDay(zone).toInstant();
        return TimeText.city(zone) + ", " + TimeText.offset(zone, day);
    }
}
