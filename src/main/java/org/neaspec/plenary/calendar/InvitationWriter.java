package org.neaspec.plenary.calendar;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import org.neaspec.plenary.calendar.Invitation.Mailbox;

/** Writes invitations, updates and cancellations: RFC 5546 3.2.2 and 3.2.5, one entry and one attendee in each. */
@Singleton
public class InvitationWriter {

    private static final int LONGEST_NAME = 64;

    private final CalendarWriter writer;

    InvitationWriter(CalendarWriter writer) {
        this.writer = writer;
    }

    public byte[] write(Invitation invitation) {
        Calendar calendar = CalendarWriter.bare();
        calendar.add(new Method(invitation.method().wire()));
        return writer.write(calendar, List.of(invitation.entry()), event -> address(event, invitation));
    }

    private static void address(VEvent event, Invitation invitation) {
        event.replace(new Sequence(invitation.sequence()));
        event.replace(new DtStamp(invitation.stamp()));
        event.add(organiser(invitation.organiser()));
        event.add(attendee(invitation));
        switch (invitation.method()) {
            case REQUEST -> {}
            case CANCEL -> event.replace(new Status(Status.VALUE_CANCELLED));
            case UNINVITE -> event.removeAll(Status.STATUS);
        }
    }

    private static Organizer organiser(Mailbox mailbox) {
        return new Organizer(new ParameterList(List.of(name(mailbox))), mailto(mailbox));
    }

    private static Attendee attendee(Invitation invitation) {
        var cancels = invitation.method() != Invitation.Method.REQUEST;
        var asks = invitation.replyAsked() && !cancels;
        List<Parameter> parameters = List.of(
                CuType.INDIVIDUAL,
                Role.REQ_PARTICIPANT,
                partStat(invitation, asks || cancels),
                asks ? Rsvp.TRUE : Rsvp.FALSE,
                name(invitation.attendee()));
        return new Attendee(new ParameterList(parameters), mailto(invitation.attendee()));
    }

    private static PartStat partStat(Invitation invitation, boolean open) {
        if (invitation.answer() != null) {
            return new PartStat(invitation.answer());
        }
        return open ? PartStat.NEEDS_ACTION : PartStat.ACCEPTED;
    }

    private static Cn name(Mailbox mailbox) {
        return new Cn(plain(mailbox.name()));
    }

    /**
     * A name without what calendar programs trip over inside a parameter: quotes, semicolons, colons, commas, and carets, which
     * some show as they stand (RFC 6868 is not read everywhere).
     */
    private static String plain(String name) {
        var clean = CalendarText.line(name)
                .replaceAll("[\";:,^]+", " ")
                .replaceAll(" {2,}", " ")
                .strip();
        var end = clean.offsetByCodePoints(0, Math.min(LONGEST_NAME, clean.codePointCount(0, clean.length())));
        return clean.substring(0, end).strip();
    }

    private static URI mailto(Mailbox mailbox) {
        try {
            return new URI("mailto", mailbox.address(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not an address: " + mailbox.address(), e);
        }
    }
}
