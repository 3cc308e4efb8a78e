package org.neaspec.plenary.delegation;

/** Where the name for a speaking slot stands. Words on the screen come from the messages {@code delegation.proposal.<name>}. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    DECLINED;

    /** The message that names this state. */
    public String messageKey() {
        return "delegation.proposal." + name();
    }
}
