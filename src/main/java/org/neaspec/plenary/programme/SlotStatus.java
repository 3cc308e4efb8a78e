package org.neaspec.plenary.programme;

/** How far the secretariat has come with a speaker. */
public enum SlotStatus {
    TO_BE_CONFIRMED,
    INVITED,
    CONFIRMED,
    DECLINED;

    /** The message that names this status. */
    public String messageKey() {
        return "programme.slotStatus." + name();
    }
}
