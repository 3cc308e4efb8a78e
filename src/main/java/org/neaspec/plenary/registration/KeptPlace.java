package org.neaspec.plenary.registration;

/**
 * What a room above keeps for somebody while the registration has ended, such as a place in a delegation, and may have given to
 * somebody else meanwhile. Rooms above implement it for what is their own, since this one knows none of them.
 */
public interface KeptPlace {

    /** Holds what the answer depends on; to be called before the meeting is held. */
    void hold(long registrationId);

    /** Whether the person may have it again; true where nothing was kept. */
    boolean there(long registrationId);

    /**
     * The person is back, inside the caller's transaction.
     *
     * @param again whether with what was kept; else it is given up
     */
    void back(long registrationId, boolean again);
}
