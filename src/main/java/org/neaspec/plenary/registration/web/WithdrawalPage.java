package org.neaspec.plenary.registration.web;

/** "Do you want to give up your place?" */
record WithdrawalPage(MeetingHead meeting, String name, String action, String back) {}
