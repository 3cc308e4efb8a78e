package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Endorsement;
import org.neaspec.plenary.web.Messages;

/** What a list says of a person in each of its columns: the same words on the screen and in files. */
@Singleton
public class RosterWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final States states;
    private final Messages messages;

    RosterWords(States states, Messages messages) {
        this.states = states;
        this.messages = messages;
    }

    public String head(RosterColumn column) {
        return words(column.messageKey());
    }

    /** @param zone in which moments are told */
    public String cell(Roster.Entry entry, RosterColumn column, ZoneId zone) {
        var line = entry.line();
        return switch (column) {
            case REFERENCE -> line.reference();
            case NAME -> line.printedName();
            case HONORIFIC -> text(line.honorific());
            case GIVEN_NAME -> text(line.givenName());
            case FAMILY_NAME -> text(line.familyName());
            case LOCAL_NAME -> text(line.localName());
            case JOB_TITLE -> text(line.jobTitle());
            case UNIT -> text(line.unit());
            case ORGANISATION -> text(line.organisation());
            case DIRECTORY_BODY -> text(line.directoryBody());
            case BODY_KIND ->
                line.bodyKind() == null ? "" : words(line.bodyKind().messageKey());
            case STATE -> line.stateCode() == null ? "" : states.shortName(line.stateCode());
            case CATEGORY -> words(line.category().messageKey());
            case DELEGATION ->
                line.delegationState() == null ? text(line.delegationBody()) : states.shortName(line.delegationState());
            case ROLE -> line.role() == null ? "" : words(line.role().messageKey());
            case STATUS -> words(line.status().messageKey());
            case SEGMENTS -> entry.segments() == null ? "" : String.join(", ", entry.segments());
            case ATTENDANCE -> words(line.attendance().messageKey());
            case EMAIL -> text(line.email());
            case PHONE -> text(line.phone());
            case CLAIMS -> claims(line.claims());
            case DIETARY -> text(line.dietary());
            case ACCESS_NEEDS -> text(line.accessNeeds());
            case LISTED -> words(line.consentListing() ? "roster.yes" : "roster.no");
            case ENDORSEMENT ->
                line.endorsement() == Endorsement.Answer.NOT_ASKED
                        ? ""
                        : words(line.endorsement().messageKey());
            case ASSIGNEE -> text(line.assigneeName());
            case NOTES -> line.notes() == 0 ? "" : Long.toString(line.notes());
            case RECEIVED -> moment(line.createdAt(), zone);
            case UPDATED -> moment(line.updatedAt(), zone);
        };
    }

    private String claims(@Nullable String names) {
        return Designation.named(names).stream()
                .sorted()
                .map(claim -> words(claim.messageKey()))
                .collect(Collectors.joining("; "));
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MINUTES), zone));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
