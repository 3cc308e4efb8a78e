package org.neaspec.plenary.mail.web;

/** Whether somebody wants mails of a kind. */
record MailChoicePage(
        String meeting, String meetingPath, String topicKey, boolean stopped, String stopPath, String resumePath) {}
