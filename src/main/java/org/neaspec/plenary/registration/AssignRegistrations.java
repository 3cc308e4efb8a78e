package org.neaspec.plenary.registration;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.MeetingStaff;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;

/** Gives registrations to a colleague who may review them. It says who looks after them, and takes nobody's right to decide. */
@Singleton
public class AssignRegistrations {

    private final RegistrationRepository registrations;
    private final StepRepository steps;
    private final MeetingStaff staff;
    private final Clock clock;

    AssignRegistrations(RegistrationRepository registrations, StepRepository steps, MeetingStaff staff, Clock clock) {
        this.registrations = registrations;
        this.steps = steps;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Assigns; those who are assigned so already, or are not of this meeting, stay as they are.
     *
     * @param assignee the account of the colleague; null to give them to nobody
     * @return how many were given to somebody else, or empty when the colleague may not review at this meeting
     */
    @Transactional
    public Optional<Integer> assign(Organiser by, long meetingId, List<String> references, @Nullable Long assignee) {
        var name = assignee == null ? null : name(meetingId, assignee);
        if (assignee != null && name == null) {
            return Optional.empty();
        }
        var given = 0;
        for (var reference : references.stream().sorted().toList()) {
            var locked = registrations.lock(meetingId, reference);
            if (locked.isPresent() && !Objects.equals(locked.get().assigneeId(), assignee)) {
                registrations.assign(locked.get().id(), assignee, name);
                steps.save(StepRow.byStaff(
                        locked.get().id(),
                        clock.instant(),
                        StepAct.ASSIGNED,
                        locked.get().status(),
                        by,
                        null,
                        name));
                given++;
            }
        }
        return Optional.of(given);
    }

    private @Nullable String name(long meetingId, long assignee) {
        return staff.whoMay(Task.REVIEW, meetingId).stream()
                .filter(member -> member.accountId() == assignee)
                .map(MeetingStaff.Member::name)
                .findFirst()
                .orElse(null);
    }
}
