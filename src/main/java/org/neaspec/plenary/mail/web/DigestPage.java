package org.neaspec.plenary.mail.web;

/** Whether a member of staff wants a mail each morning. */
record DigestPage(boolean wanted, String email) {}
