package org.neaspec.plenary.registration;

import java.util.Set;
import org.neaspec.plenary.form.Choice;

/** What became of entering somebody. */
public sealed interface EntryOutcome {

    /**
     * A registration was made now, or by this very entry before.
     *
     * @param status approved, in line, or on the waiting list where there was no place
     */
    record Entered(long registrationId, String reference, RegistrationStatus status) implements EntryOutcome {}

    /** The address is registered for this meeting already, or was, under this name. */
    record AlreadyRegistered(long registrationId, String reference, String name, RegistrationStatus status)
            implements EntryOutcome {}

    /** The very key was used for somebody else. */
    record KeyUsedForAnother() implements EntryOutcome {}

    /** There is no place, and no list to wait on. */
    record NoPlace(Shortage shortage) implements EntryOutcome {}

    /** Something was chosen of which the last place is taken. */
    record ChoicesGone(Set<Choice> choices) implements EntryOutcome {

        public ChoicesGone {
            choices = Set.copyOf(choices);
        }
    }

    /** The meeting was cancelled or put off. */
    record Stopped() implements EntryOutcome {}
}
