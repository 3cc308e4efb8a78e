package org.neaspec.plenary.web;

/** What an error page says. */
record ErrorPage(String title, String text) {}
