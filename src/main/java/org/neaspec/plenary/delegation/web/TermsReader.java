package org.neaspec.plenary.delegation.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.RoleTerms;
import org.neaspec.plenary.delegation.Terms;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Makes terms of what an organiser typed, or says at each field what is wrong. */
final class TermsReader {

    private TermsReader() {}

    static Terms read(Form form, MeetingFacts meeting, FormErrors errors) {
        List<RoleTerms> roles = new ArrayList<>();
        for (var role : DelegationRole.values()) {
            var places = role == DelegationRole.HEAD
                    ? null
                    : places(form.text("places." + role.name()), "places." + role.name(), errors);
            var segments = form.all("segments." + role.name());
            if (places != null || !segments.isEmpty()) {
                roles.add(new RoleTerms(role, places, segments));
            }
        }
        var opens = moment(form, "opens", meeting, errors);
        var closes = moment(form, "closes", meeting, errors);
        var confirmBy = moment(form, "confirmBy", meeting, errors);
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            errors.add("closes", "delegation.error.closes");
        }
        var version = form.text("version").matches("\\d{1,9}") ? Integer.parseInt(form.text("version")) : -1;
        if (version < 0) {
            errors.add("terms", "delegation.error.overtaken");
        }
        return new Terms(opens, closes, confirmBy, places(form.text("places"), "places", errors), roles, version);
    }

    /** A number from 0 to 999; nothing is no limit. */
    static @Nullable Integer places(String typed, String field, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,3}")) {
            errors.add(field, "delegation.error.places");
            return null;
        }
        return Integer.valueOf(typed);
    }

    private static @Nullable Instant moment(Form form, String field, MeetingFacts meeting, FormErrors errors) {
        var typed = form.text(field);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed).atZone(meeting.zoneOrUtc()).toInstant();
        } catch (DateTimeParseException notThat) {
            errors.add(field, "delegation.error.moment");
            return null;
        }
    }
}
