package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.neaspec.plenary.access.MeetingStaff;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.meeting.EndorsementAsked;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.registration.ReviewQueue;
import org.neaspec.plenary.registration.Senders;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;

/** What the queue can be narrowed to: no more than what is in it. */
@Singleton
class QueueChoices {

    private final States states;
    private final MeetingStaff staff;
    private final Senders senders;
    private final Messages messages;

    QueueChoices(States states, MeetingStaff staff, Senders senders, Messages messages) {
        this.states = states;
        this.staff = staff;
        this.senders = senders;
        this.messages = messages;
    }

    List<Choice> categories(QueueFilter filter) {
        return Arrays.stream(Category.values())
                .map(category -> choice(category.name(), category.messageKey(), filter.category()))
                .toList();
    }

    List<Choice> states(ReviewQueue.Kinds kinds, QueueFilter filter) {
        return kinds.states().stream()
                .map(code -> Choice.of(code, states.shortName(code), code.equals(filter.state())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** Nothing to choose where nobody is asked. */
    List<Choice> endorsements(MeetingFacts meeting, ReviewQueue.Kinds kinds, QueueFilter filter) {
        var asked = meeting.terms().endorsement() != EndorsementAsked.NOT_ASKED || kinds.endorsed();
        return asked
                ? Arrays.stream(Endorsement.Answer.values())
                        .map(answer -> choice(answer.name(), answer.messageKey(), filter.endorsement()))
                        .toList()
                : List.of();
    }

    /** Nothing to choose where nobody is sent. */
    List<Choice> delegations(MeetingFacts meeting, QueueFilter filter) {
        return senders.names(meeting.id()).entrySet().stream()
                .map(one -> Choice.of(one.getKey(), one.getValue(), one.getKey().equals(filter.delegation())))
                .toList();
    }

    /** Those who have been given something, and nobody. */
    List<Choice> assignees(ReviewQueue.Kinds kinds, QueueFilter filter) {
        var given = kinds.assignees().entrySet().stream()
                .map(one -> Choice.of(
                        one.getKey().toString(),
                        one.getValue(),
                        one.getKey().toString().equals(filter.assignee())))
                .sorted(Comparator.comparing(Choice::label));
        var nobody = choice(QueueFilter.NOBODY, "registration.queue.assignee.nobody", filter.assignee());
        return Stream.concat(Stream.of(nobody), given).toList();
    }

    /** Those to whom registrations can be given. */
    List<Choice> colleagues(MeetingFacts meeting) {
        return staff.whoMay(Task.REVIEW, meeting.id()).stream()
                .map(member -> Choice.of(Long.toString(member.accountId()), member.name(), false))
                .toList();
    }

    private Choice choice(String value, String key, String chosen) {
        return Choice.of(value, messages.text(Locale.ENGLISH, key), value.equals(chosen));
    }
}
