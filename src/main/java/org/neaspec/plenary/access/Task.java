package org.neaspec.plenary.access;

/** What a member of staff may be asked to do; a page of staff says which of these it {@linkplain Needs needs}. */
public enum Task {
    /** To be signed in; the page itself shows everybody his or her own. */
    STAFF,
    /** What concerns all meetings: mails, the record of actions, people. */
    SITE,
    /** To see a meeting as staff see it, with what is not published yet, but without what registrants told. */
    READ,
    /** To change one row of the programme, named by the {@code id} of the address. */
    EDIT_ROW,
    /** To change the programme and the agenda in draft. */
    EDIT_PROGRAMME,
    /** To make the draft public, and to have people told. */
    PUBLISH,
    /** To read registrations and decide them; in the directory of people, those who are registered there. */
    REVIEW,
    /** To check people in. */
    DESK,
    /** To read what travel, visas and hotels need. */
    LOGISTICS,
    /** To change the meeting itself: its dates, places, stage and who sees what. */
    SETTINGS,
    /** To say who of the staff does what. */
    TEAM
}
