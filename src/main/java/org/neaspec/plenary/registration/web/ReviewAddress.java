package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.ChangeAddress;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.MailsToPerson;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.shared.Moments;

/** What the page of a registration says about the person's address, and what was written there. */
@Singleton
class ReviewAddress {

    private static final int MAILS = 5;

    private final FailingAddresses failing;
    private final MailsToPerson mails;

    ReviewAddress(FailingAddresses failing, MailsToPerson mails) {
        this.failing = failing;
        this.mails = mails;
    }

    /** @param typed the address as somebody typed it, or null */
    ReviewPage.@Nullable AddressBox of(MeetingFacts meeting, RegistrationDetail detail, @Nullable String typed) {
        var address = detail.answers().email();
        var trouble = failing.of(address);
        var path = RegistrationPaths.reviewAddress(meeting.slug(), detail.reference());
        var changePath = ChangeAddress.allowedFor(detail.status()) ? path : null;
        return trouble.isEmpty() && changePath == null
                ? null
                : new ReviewPage.AddressBox(
                        address.readable(),
                        trouble.map(one -> Moments.moment(one.since(), meeting.zoneOrUtc()))
                                .orElse(null),
                        trouble.map(one -> (long) one.times()).orElse(0L),
                        trouble.map(one -> one.words()).orElse(null),
                        changePath,
                        path + "/trial",
                        typed == null ? "" : typed);
    }

    ReviewPage.MailBox mails(MeetingFacts meeting, RegistrationDetail detail) {
        return new ReviewPage.MailBox(
                mails.newest(meeting.slug(), detail.id(), MAILS, meeting.zoneOrUtc()),
                mails.path(meeting.slug(), detail.reference()));
    }
}
