package org.neaspec.plenary.registration;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.neaspec.plenary.form.Choice;

/** What became of a change a person sent. */
public sealed interface ChangeOutcome {

    /** It was written. */
    record Changed(RegistrationStatus status, RegistrationStatus before) implements ChangeOutcome {

        /** Whether an approval was set aside until the secretariat has looked again. */
        public boolean approvalPutAside() {
            return before == RegistrationStatus.APPROVED && status != RegistrationStatus.APPROVED;
        }
    }

    /** It is kept as a request: after the freeze the secretariat accepts or refuses changes. */
    record Requested() implements ChangeOutcome {}

    /** Nothing differed from before. */
    record Unchanged() implements ChangeOutcome {}

    /** Something else was written since the form was shown. */
    record Overtaken(int version) implements ChangeOutcome {}

    /** There is no place for somebody who is what the person would be then; everything stays as it was. */
    record NoPlace(List<Quota> quotas) implements ChangeOutcome {

        public NoPlace {
            quotas = List.copyOf(quotas);
        }
    }

    /** Something was chosen of which the last place is taken; everything stays as it was. */
    record ChoicesGone(Set<Choice> choices) implements ChangeOutcome {

        public ChoicesGone {
            choices = Set.copyOf(choices);
        }
    }

    /** The time in which those who were named complete their registrations was over at that moment. */
    record TooLate(Instant since) implements ChangeOutcome {}

    /** In this state nothing may be changed. */
    record Closed(RegistrationStatus status) implements ChangeOutcome {}
}
