package org.neaspec.plenary.report.web;

import java.util.List;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/** Where staff choose what to print, for whom, and as what. */
record PrintPage(
        FormErrors errors,
        String title,
        String slug,
        String meetingHref,
        String action,
        List<Choice> papers,
        List<Choice> readers,
        List<Choice> sources,
        List<Choice> formats) {}
