package org.neaspec.plenary.itip.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.neaspec.plenary.itip.ReceivedReply;
import org.neaspec.plenary.itip.ReplyOutcome;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Messages;

/** Puts what arrived into words. */
@Singleton
class ArrivalLines {

    private final Messages messages;

    ArrivalLines(Messages messages) {
        this.messages = messages;
    }

    AnswersPage.Arrival line(ReceivedReply arrival, ZoneId zone) {
        var answer = arrival.answer();
        String outcome = messages.text(Locale.ENGLISH, arrival.outcome().messageKey());
        return new AnswersPage.Arrival(
                arrival.outcome() == ReplyOutcome.UNCONFIRMED ? arrival.digest() : null,
                Moments.moment(arrival.receivedAt(), zone),
                arrival.sender(),
                arrival.subject(),
                answer == null ? outcome : outcome + " – " + messages.text(Locale.ENGLISH, answer.messageKey()),
                Objects.requireNonNullElse(arrival.words(), ""));
    }
}
