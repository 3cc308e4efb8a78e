package org.neaspec.plenary.programme;

/** On what the order of speakers rests (gap I-14). Nothing is ever sorted unless an organiser asks for it. */
public enum OrderBasis {
    AS_LISTED,
    ENGLISH_ALPHABETICAL,
    BY_LOT,
    ORDER_OF_REQUEST;

    /** The message that names this basis. */
    public String messageKey() {
        return "programme.order." + name();
    }
}
