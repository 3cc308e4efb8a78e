package org.neaspec.plenary.registration.web;

/**
 * "Check your mail": without anything personal.
 *
 * @param mailIsSent false where mails only go to the organisers' mail tray
 */
record ReceivedPage(MeetingHead meeting, String lostLink, boolean mailIsSent) {}
