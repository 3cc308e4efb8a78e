package org.neaspec.plenary.registration.web;

import org.neaspec.plenary.web.FormErrors;

/** The form to ask for a personal link again. */
record LostLinkPage(MeetingHead meeting, String action, String email, FormErrors errors) {}
