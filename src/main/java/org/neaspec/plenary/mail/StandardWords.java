package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.neaspec.plenary.web.Messages;

/** The words of mails for which a meeting has none of its own, with their placeholders. */
@Singleton
public class StandardWords {

    private final Messages messages;

    StandardWords(Messages messages) {
        this.messages = messages;
    }

    public MailWording of(MailKind kind) {
        var about = kind.speaksToCalendars() ? MailPlaceholder.SESSION : MailPlaceholder.MEETING;
        return new MailWording(
                messages.text(Locale.ENGLISH, "mail.subject." + kind.name(), about.written()),
                messages.text(Locale.ENGLISH, key(kind), (Object[])
                        switch (kind) {
                            case OFFER -> new String[] {MailPlaceholder.UNTIL.written()};
                            case PLACE_GIVEN, PLACE_ENDED -> new String[] {MailPlaceholder.SESSION.written()};
                            case PLACE_OFFERED ->
                                new String[] {MailPlaceholder.SESSION.written(), MailPlaceholder.UNTIL.written()};
                            case DELEGATION_INVITED, DELEGATION_NEWS -> new String[] {MailPlaceholder.PARTY.written()};
                            case NOMINATED ->
                                new String[] {
                                    MailPlaceholder.BY.written(),
                                    MailPlaceholder.PARTY.written(),
                                    MailPlaceholder.ROLE.written()
                                };
                            default -> new String[0];
                        }));
    }

    /** What the words of this kind may leave open. */
    public static Set<MailPlaceholder> offered(MailKind kind) {
        var offered = EnumSet.of(
                MailPlaceholder.NAME,
                MailPlaceholder.MEETING,
                MailPlaceholder.WHEN,
                MailPlaceholder.WHERE,
                MailPlaceholder.CONTACT,
                MailPlaceholder.SITE,
                MailPlaceholder.MEETING_LINK);
        switch (kind) {
            case INVITATION, INVITATION_REMINDER, DRAFT_KEPT ->
                offered.addAll(EnumSet.of(MailPlaceholder.UNTIL, MailPlaceholder.LINK));
            case DELEGATION_INVITED ->
                offered.addAll(EnumSet.of(MailPlaceholder.PARTY, MailPlaceholder.UNTIL, MailPlaceholder.LINK));
            case MATTER_RECEIVED -> offered.add(MailPlaceholder.PARTY);
            case DELEGATION_NEWS -> offered.addAll(EnumSet.of(MailPlaceholder.PARTY, MailPlaceholder.LINK));
            case CALENDAR_REQUEST, CALENDAR_UPDATE, CALENDAR_CANCEL ->
                offered.addAll(EnumSet.of(MailPlaceholder.SESSION, MailPlaceholder.REFERENCE));
            case PLACE_OFFERED ->
                offered.addAll(EnumSet.of(
                        MailPlaceholder.SESSION,
                        MailPlaceholder.UNTIL,
                        MailPlaceholder.REFERENCE,
                        MailPlaceholder.LINK));
            case PLACE_GIVEN, PLACE_ENDED ->
                offered.addAll(EnumSet.of(MailPlaceholder.SESSION, MailPlaceholder.REFERENCE, MailPlaceholder.LINK));
            case OFFER, REMINDER ->
                offered.addAll(EnumSet.of(MailPlaceholder.UNTIL, MailPlaceholder.REFERENCE, MailPlaceholder.LINK));
            case NOMINATED ->
                offered.addAll(EnumSet.of(
                        MailPlaceholder.BY,
                        MailPlaceholder.PARTY,
                        MailPlaceholder.ROLE,
                        MailPlaceholder.UNTIL,
                        MailPlaceholder.REFERENCE,
                        MailPlaceholder.LINK));
            case REPLACED, ERASED, PARTLY_ERASED -> offered.add(MailPlaceholder.REFERENCE);
            default -> offered.addAll(EnumSet.of(MailPlaceholder.REFERENCE, MailPlaceholder.LINK));
        }
        return offered;
    }

    private static String key(MailKind kind) {
        return "mail."
                + switch (kind) {
                    case ALREADY_REGISTERED -> "alreadyRegistered.text";
                    case CHANGE_REFUSED -> "changeRefused.text";
                    case PARTLY_ERASED -> "partlyErased.text";
                    case ERASURE_REFUSED -> "erasureRefused.text";
                    case PERSONAL_LINK -> "personalLink.text";
                    case PROGRAMME_CHANGED -> "programmeChanged.text";
                    case OFFER_ENDED -> "offer-ended.text";
                    case PLACE_GIVEN -> "placeGiven.text";
                    case PLACE_OFFERED -> "placeOffered.text";
                    case PLACE_ENDED -> "placeEnded.text";
                    case TAKEN_OUT -> "takenOut.text";
                    case DRAFT_KEPT -> "draft.text";
                    case DELEGATION_INVITED -> "delegation.text";
                    case MATTER_RECEIVED -> "matter.text";
                    case DELEGATION_NEWS -> "delegationNews.text";
                    case INVITATION_REMINDER -> "invitationReminder.text";
                    case CALENDAR_REQUEST -> "session.request";
                    case CALENDAR_UPDATE -> "session.update";
                    case CALENDAR_CANCEL -> "session.gone";
                    case MEETING_CANCELLED -> "meeting.cancelled";
                    case MEETING_POSTPONED -> "meeting.postponed";
                    case MEETING_REINSTATED -> "meeting.reinstated";
                    case MEETING_MOVED -> "meeting.moved";
                    default -> kind.name().toLowerCase(Locale.ROOT) + ".text";
                };
    }
}
