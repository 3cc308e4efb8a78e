package org.neaspec.plenary.programme;

/** What became of a change of settings. */
public sealed interface SettingsOutcome {

    record Saved() implements SettingsOutcome {}

    /** Somebody else has changed the meeting since the page was opened; nothing was saved. */
    record Overtaken() implements SettingsOutcome {}

    /** Somebody else has changed this segment since the page was opened, or it is gone; nothing was saved. */
    record SegmentOvertaken(long segmentId) implements SettingsOutcome {}

    /** More people hold a place than there would be; nothing was saved. */
    record TooFewPlaces(int taken) implements SettingsOutcome {}
}
