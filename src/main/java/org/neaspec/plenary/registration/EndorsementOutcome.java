package org.neaspec.plenary.registration;

/** What became of an endorsement. */
public sealed interface EndorsementOutcome {

    /** It is recorded; the registration stands here now. */
    record Recorded(String name, RegistrationStatus status) implements EndorsementOutcome {}

    /** It was so before, by the same word; nothing was written. */
    record Unchanged(String name) implements EndorsementOutcome {}

    /** In this state there is nothing to endorse or to refuse: withdrawn, approved already, and the like. */
    record NotNow(String name, RegistrationStatus status) implements EndorsementOutcome {}

    /** Nobody asks for an endorsement of this person. */
    record NotAsked(String name) implements EndorsementOutcome {}

    /** There is no such registration, or it is another State's. */
    record Unknown() implements EndorsementOutcome {}
}
