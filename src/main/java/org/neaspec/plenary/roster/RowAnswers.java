package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.ZonePicker;

/** Understands the cells of a row that are standard answers, together. */
@Singleton
class RowAnswers {

    private final RowValues values;
    private final RosterWords words;

    RowAnswers(RowValues values, RosterWords words) {
        this.values = values;
        this.words = words;
    }

    /** The answers as the row has them; what it does not have stays, or for somebody new is asked for. */
    @Nullable
    Answers read(
            ListFile file,
            List<String> cells,
            @Nullable RosterLine known,
            List<RowRemark> remarks,
            List<RowRemark> changes) {
        var row = new RowCells(values, words, remarks);
        row.read(file.places(), cells, known, file.meeting().zoneOrUtc(), changes);
        String honorific = row.changed(RosterColumn.HONORIFIC) || known == null
                ? values.honorific(row.text(RosterColumn.HONORIFIC), remarks)
                : known.honorific();
        String given = row.changed(RosterColumn.GIVEN_NAME) || known == null
                ? values.required(
                        RosterColumn.GIVEN_NAME, row.text(RosterColumn.GIVEN_NAME), AnswerLimits.NAME, remarks)
                : known.givenName();
        String family =
                row.optional(RosterColumn.FAMILY_NAME, AnswerLimits.NAME, known == null ? null : known.familyName());
        String job = row.required(RosterColumn.JOB_TITLE, known == null ? null : known.jobTitle());
        String unit = row.optional(RosterColumn.UNIT, AnswerLimits.LINE, known == null ? null : known.unit());
        String body = row.required(RosterColumn.ORGANISATION, known == null ? null : known.organisation());
        String local =
                row.optional(RosterColumn.LOCAL_NAME, AnswerLimits.LINE, known == null ? null : known.localName());
        String dietary = row.optional(RosterColumn.DIETARY, AnswerLimits.TEXT, known == null ? null : known.dietary());
        String needs =
                row.optional(RosterColumn.ACCESS_NEEDS, AnswerLimits.TEXT, known == null ? null : known.accessNeeds());
        String phone = row.changed(RosterColumn.PHONE) || known == null
                ? values.phone(row.text(RosterColumn.PHONE), remarks)
                : known.phone();
        Category category = row.changed(RosterColumn.CATEGORY) || known == null
                ? values.category(row.text(RosterColumn.CATEGORY), remarks)
                : known.category();
        String state = row.changed(RosterColumn.STATE) || known == null
                ? values.state(row.text(RosterColumn.STATE), remarks)
                : known.stateCode();
        boolean asksState = known == null || row.changed(RosterColumn.STATE) || row.changed(RosterColumn.CATEGORY);
        if (asksState
                && state == null
                && category != null
                && category.representsState()
                && row.text(RosterColumn.STATE).isEmpty()) {
            remarks.add(RowRemark.fault(RosterColumn.STATE, "roster.row.stateNeeded"));
        }
        var attendance = row.changed(RosterColumn.ATTENDANCE) || known == null
                ? values.attendance(row.text(RosterColumn.ATTENDANCE), AnswerLimits.offered(file.meeting()), remarks)
                : known.attendance();
        boolean listed = (row.changed(RosterColumn.LISTED) || known == null)
                ? values.listed(row.text(RosterColumn.LISTED), remarks)
                : known.consentListing();
        EmailAddress email = email(row, known, remarks);
        String givenName = given == null ? "" : given;
        String printed = printed(row, known, honorific, givenName, family);
        if (category == null || attendance == null || email == null) {
            return null;
        }
        return new Answers(
                honorific,
                givenName,
                family,
                printed,
                local,
                job,
                unit,
                body,
                state,
                category,
                email,
                phone,
                attendance,
                known == null ? null : zone(known),
                known == null ? Set.of() : Designation.named(known.claims()),
                dietary,
                needs,
                listed);
    }

    /** The address of somebody who is there already is changed by a door of its own. */
    private static @Nullable EmailAddress email(RowCells row, @Nullable RosterLine known, List<RowRemark> remarks) {
        if (known != null) {
            return new EmailAddress(known.email() == null ? "" : known.email());
        }
        String text = row.text(RosterColumn.EMAIL);
        if (text.isEmpty()) {
            remarks.add(RowRemark.fault(RosterColumn.EMAIL, "roster.row.missing"));
            return null;
        }
        var email = EmailAddress.parse(text);
        if (email.isEmpty()) {
            remarks.add(RowRemark.fault(RosterColumn.EMAIL, "registration.error.email.invalid"));
        }
        return email.orElse(null);
    }

    /** The name as it is printed follows the names it is made of, unless somebody said otherwise. */
    private String printed(
            RowCells row,
            @Nullable RosterLine known,
            @Nullable String honorific,
            String given,
            @Nullable String family) {
        String made = Answers.printedName(honorific, given, family);
        if (known == null) {
            String text = row.text(RosterColumn.NAME);
            return text.isEmpty() ? made : named(row, text);
        }
        if (row.changed(RosterColumn.NAME)) {
            String text = row.text(RosterColumn.NAME);
            return text.isEmpty() ? made : named(row, text);
        }
        String before = Answers.printedName(
                known.honorific(), known.givenName() == null ? "" : known.givenName(), known.familyName());
        return known.printedName().equals(before) ? made : known.printedName();
    }

    private String named(RowCells row, String text) {
        return Objects.requireNonNullElse(
                values.required(RosterColumn.NAME, text, AnswerLimits.PRINTED, row.remarks()), text);
    }

    private static @Nullable ZoneId zone(RosterLine line) {
        return line.zone() == null ? null : ZonePicker.find(line.zone()).orElse(null);
    }
}
