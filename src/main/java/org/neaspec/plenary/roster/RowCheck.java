package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Hand;
import org.neaspec.plenary.registration.StepAct;
import org.neaspec.plenary.roster.FileHeads.Places;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.ZonePicker;

/** Compares a row of a file with what is there, and says what is to be done for it. Reads nothing and writes nothing. */
@Singleton
class RowCheck {

    private static final Set<RosterColumn> ONLY_SHOWN = Set.of(
            RosterColumn.EMAIL,
            RosterColumn.STATUS,
            RosterColumn.ROLE,
            RosterColumn.ENDORSEMENT,
            RosterColumn.ASSIGNEE);

    private final RowValues values;
    private final RosterWords words;

    RowCheck(RowValues values, RosterWords words) {
        this.values = values;
        this.words = words;
    }

    /** The reference a row is known by; empty for somebody new. */
    static String reference(Places places, List<String> cells) {
        String cell = places.cell(cells, RosterColumn.REFERENCE);
        String text = cell == null ? "" : PlainText.line(cell).toUpperCase(Locale.ROOT);
        return text.isEmpty() || text.matches("[0-9A-Z-]{1,20}") ? text : "?";
    }

    /** The address of a row as it is compared; empty for none. */
    static String emailKey(Places places, List<String> cells) {
        String cell = places.cell(cells, RosterColumn.EMAIL);
        return cell == null
                ? ""
                : EmailAddress.parse(PlainText.line(cell))
                        .map(EmailAddress::key)
                        .orElse("");
    }

    /**
     * @param known the registration of that reference; null where the meeting has none
     */
    RowPlan known(MeetingFacts meeting, Places places, List<String> cells, @Nullable RosterLine known) {
        if (known == null) {
            return refuse(
                    RowRemark.fault(RosterColumn.REFERENCE, "roster.row.noSuchReference", reference(places, cells)));
        }
        List<RowRemark> remarks = new ArrayList<>();
        List<RowRemark> changes = new ArrayList<>();
        Answers answers = answers(meeting, places, cells, known, remarks, changes);
        noteShown(meeting, places, cells, known, remarks);
        boolean faulty = faulty(remarks);
        if (changes.isEmpty() && !faulty) {
            return new RowPlan.Same(known, remarks);
        }
        if (!StepAct.CHANGED.allows(known.status(), Hand.SECRETARIAT)) {
            return refuse(RowRemark.fault(
                    RosterColumn.STATUS,
                    "roster.row.closed",
                    words.words(known.status().messageKey())));
        }
        String mark = places.mark(cells);
        if (mark.isEmpty()) {
            return refuse(RowRemark.fault(null, "roster.row.noMark"));
        }
        if (!mark.equals(RosterMark.of(known))) {
            return conflict(changes);
        }
        remarks.addAll(0, changes);
        return faulty || answers == null ? new RowPlan.Refuse(remarks) : new RowPlan.Change(known, answers, remarks);
    }

    /**
     * Somebody without a reference.
     *
     * @param there who is registered under the same address; null for nobody
     */
    RowPlan added(MeetingFacts meeting, Places places, List<String> cells, @Nullable RosterLine there) {
        List<RowRemark> remarks = new ArrayList<>();
        List<RowRemark> changes = new ArrayList<>();
        Answers answers = answers(meeting, places, cells, null, remarks, changes);
        if (faulty(remarks) || answers == null) {
            return new RowPlan.Refuse(remarks);
        }
        if (there == null) {
            return new RowPlan.Add(answers, remarks);
        }
        List<RowRemark> differences = new ArrayList<>();
        answers(meeting, places, cells, there, new ArrayList<>(), differences);
        return differences.isEmpty() && !there.status().ended()
                ? new RowPlan.Same(there, List.of())
                : refuse(RowRemark.fault(
                        RosterColumn.EMAIL,
                        "roster.row.registered",
                        there.printedName(),
                        there.reference(),
                        words.words(there.status().messageKey())));
    }

    RowPlan twice(RosterColumn column, int line) {
        return refuse(RowRemark.fault(column, "roster.row.twice", line));
    }

    static RowPlan.Refuse refuse(RowRemark why) {
        return new RowPlan.Refuse(List.of(why));
    }

    /** Somebody else changed the row in between: what the file would have said stays visible. */
    static RowPlan.Refuse conflict(List<RowRemark> changes) {
        List<RowRemark> remarks = new ArrayList<>();
        remarks.add(RowRemark.fault(null, "roster.row.overtaken"));
        remarks.addAll(changes);
        return new RowPlan.Refuse(remarks);
    }

    private static boolean faulty(List<RowRemark> remarks) {
        return remarks.stream().anyMatch(remark -> remark.kind() == RowRemark.Kind.FAULT);
    }

    /** What only other pages change: where the file says otherwise, it is said so. */
    private void noteShown(
            MeetingFacts meeting, Places places, List<String> cells, RosterLine known, List<RowRemark> remarks) {
        for (RosterColumn column : ONLY_SHOWN) {
            String cell = places.cell(cells, column);
            String there = words.cell(new Roster.Entry(known, null), column, meeting.zoneOrUtc());
            if (cell != null && !PlainText.line(cell).equals(there)) {
                remarks.add(RowRemark.note(column, "roster.row.notTaken", there.isEmpty() ? "–" : there));
            }
        }
    }

    /** The answers as the row has them; what it does not have stays, or for somebody new is asked for. */
    private @Nullable Answers answers(
            MeetingFacts meeting,
            Places places,
            List<String> cells,
            @Nullable RosterLine known,
            List<RowRemark> remarks,
            List<RowRemark> changes) {
        var row = new RowCells(values, words, remarks);
        row.read(places, cells, known, meeting.zoneOrUtc(), changes);
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
                ? values.attendance(row.text(RosterColumn.ATTENDANCE), AnswerLimits.offered(meeting), remarks)
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

    /** The address is what the personal link was mailed to: nobody's changes by a file. */
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
                values.required(RosterColumn.NAME, text, AnswerLimits.LINE, row.remarks()), text);
    }

    private static @Nullable ZoneId zone(RosterLine line) {
        return line.zone() == null ? null : ZonePicker.find(line.zone()).orElse(null);
    }
}
