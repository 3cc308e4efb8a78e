package org.neaspec.plenary.delegation.web;

import java.util.List;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * How delegations to a meeting are named, as organisers set it.
 *
 * @param list all delegations
 */
record TermsPage(
        FormErrors errors, String slug, String meetingTitle, String path, String list, Form terms, List<Role> roles) {

    /** @param zone in which the moments are typed, in words */
    record Form(String opens, String closes, String confirmBy, String places, String version, String zone) {}

    /** @param field in which its places are typed */
    record Role(String role, String field, String name, String places, List<Choice> segments) {}
}
