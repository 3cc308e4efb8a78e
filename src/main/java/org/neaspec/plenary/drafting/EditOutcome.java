package org.neaspec.plenary.drafting;

/** What came of working on a draft. */
public sealed interface EditOutcome {

    /** Done and saved; the draft as it is now. */
    record Saved(Draft draft, Said said) implements EditOutcome {}

    /** Nothing was done; the result says why, the draft is as it is now. */
    record Refused(Draft draft, ActResult why) implements EditOutcome {}

    /** The draft has gone on since the organiser looked, so undoing or redoing would hit another act; nothing was done. */
    record Overtaken(Draft draft) implements EditOutcome {}
}
