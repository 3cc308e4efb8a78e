package org.neaspec.plenary.registration;

import java.util.List;
import java.util.Set;
import org.neaspec.plenary.form.Choice;
import org.neaspec.plenary.meeting.RegistrationState;

/** What became of a form somebody sent to register. */
public sealed interface RegistrationOutcome {

    /** A registration was made now. */
    record Submitted(long registrationId) implements RegistrationOutcome {}

    /** This very form came before; nothing was done again. */
    record Repeated(long registrationId) implements RegistrationOutcome {}

    /** The address is registered already; it is told so by mail, and nobody else is. */
    record AlreadyRegistered(long registrationId) implements RegistrationOutcome {}

    /** This very form was sent before for another address. */
    record FormUsedForAnother() implements RegistrationOutcome {}

    /** There is no place left. */
    record Full() implements RegistrationOutcome {}

    /** There are places, but none for somebody who is what these quotas name. */
    record QuotaFull(List<Quota> quotas) implements RegistrationOutcome {

        public QuotaFull {
            quotas = List.copyOf(quotas);
        }
    }

    /** Among the meeting's own questions something was chosen of which the last place is taken. */
    record ChoicesGone(Set<Choice> choices) implements RegistrationOutcome {

        public ChoicesGone {
            choices = Set.copyOf(choices);
        }
    }

    /** What would have let this person in does not let anybody in any more. */
    record NoEntrance() implements RegistrationOutcome {}

    /** Registration is not open at this moment. */
    record NotOpen(RegistrationState state) implements RegistrationOutcome {}
}
