package org.neaspec.plenary.form;

/**
 * The form in the making.
 *
 * @param state grows with every change; who changes it must have seen it in this state
 * @param basedOn the version it began from or was last published as; 0 for none
 */
public record FormDraft(long meetingId, int state, int basedOn, FormContent content) {}
