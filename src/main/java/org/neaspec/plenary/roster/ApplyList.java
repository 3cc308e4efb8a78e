package org.neaspec.plenary.roster;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ProgrammeJson;
import org.neaspec.plenary.registration.ChangeAddress;
import org.neaspec.plenary.registration.ChangeOutcome;
import org.neaspec.plenary.registration.ChangeRegistration;
import org.neaspec.plenary.registration.EnterRegistration;
import org.neaspec.plenary.registration.Entry;
import org.neaspec.plenary.registration.EntryOutcome;
import org.neaspec.plenary.registration.Quota;
import org.neaspec.plenary.registration.WayIn;

/**
 * Does what a file asks for, a few rows at a time: the registrations and the word that their rows are done are written together,
 * so whoever goes on after a crash, on this node or another, goes on with the next row. Each row is compared again with what is
 * there now.
 */
@Singleton
class ApplyList {

    /** Rows in one transaction: so few that people who register at the same moment hardly wait. */
    static final int PORTION = 20;

    private final ImportRepository imports;
    private final ImportLineRepository lines;
    private final Meetings meetings;
    private final FileHeads heads;
    private final QuestionColumns questions;
    private final RowCheck check;
    private final RowsThere there;
    private final RosterRepository people;
    private final ChangeRegistration changeRegistration;
    private final ChangeAddress changeAddress;
    private final EnterRegistration enterRegistration;
    private final RosterWords words;
    private final ProgrammeJson json;
    private final AuditTrail audit;
    private final Clock clock;

    ApplyList(
            ImportRepository imports,
            ImportLineRepository lines,
            Meetings meetings,
            FileHeads heads,
            QuestionColumns questions,
            RowCheck check,
            RowsThere there,
            RosterRepository people,
            ChangeRegistration changeRegistration,
            ChangeAddress changeAddress,
            EnterRegistration enterRegistration,
            RosterWords words,
            ProgrammeJson json,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.meetings = meetings;
        this.heads = heads;
        this.questions = questions;
        this.check = check;
        this.there = there;
        this.people = people;
        this.changeRegistration = changeRegistration;
        this.changeAddress = changeAddress;
        this.enterRegistration = enterRegistration;
        this.words = words;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does the next rows; how many it did. */
    @Transactional
    public int portion(ImportRow file, int count) {
        List<ImportLineRow> rows = next(file, count);
        if (rows.isEmpty()) {
            return 0;
        }
        MeetingFacts meeting = meetings.byId(file.meetingId()).orElseThrow();
        var asked = questions.of(meeting.id());
        var sheet = new ListFile(meeting, heads.places(texts(file.heads()), asked), asked);
        List<List<String>> cells = rows.stream().map(row -> texts(row.cells())).toList();
        var known = there.of(sheet, cells);
        for (int i = 0; i < rows.size(); i++) {
            RowPlan plan = check.plan(sheet, cells.get(i), known);
            one(file, meeting, rows.get(i), plan);
        }
        return rows.size();
    }

    /** Puts aside a row that something keeps from being done, so that the others go on. */
    @Transactional
    public void putAside(ImportRow file) {
        next(file, 1).forEach(row -> done(row, RowCheck.refuse(RowRemark.fault(null, "roster.row.failed")), null));
    }

    /** One node at a time, so that two of them never wait for each other's rows. */
    private List<ImportLineRow> next(ImportRow file, int count) {
        long id = file.id() == null ? 0 : file.id();
        return imports.hold(id).isEmpty() ? List.of() : lines.next(id, count);
    }

    /** Ends a file all of whose rows are done, once. */
    @Transactional
    public void end(ImportRow file) {
        long id = file.id() == null ? 0 : file.id();
        if (imports.end(id, clock.instant()) == 1) {
            var counts = imports.counts(List.of(id));
            audit.record(
                    Actor.staff(file.accountId(), file.accountName()),
                    "roster.imported",
                    meetings.byId(file.meetingId()).orElseThrow().code(),
                    words.words(
                            "roster.import.detail",
                            file.name(),
                            many(counts, RowOutcome.ADDED),
                            many(counts, RowOutcome.CHANGED),
                            many(counts, RowOutcome.REFUSED)));
        }
    }

    private static long many(List<ImportRepository.Count> counts, RowOutcome outcome) {
        return counts.stream()
                .filter(count -> count.outcome() == outcome)
                .mapToLong(ImportRepository.Count::many)
                .sum();
    }

    private void one(ImportRow file, MeetingFacts meeting, ImportLineRow row, RowPlan plan) {
        Organiser by = new Organiser(file.accountId(), file.accountName(), file.accountEmail(), false);
        if (plan instanceof RowPlan.Change change) {
            done(row, change(meeting, change, by, file.told()), change.line().reference());
        } else if (plan instanceof RowPlan.Add add) {
            var entry =
                    new Entry(row.entryKey(), WayIn.LIST, add.answers(), false, List.of(), file.told(), add.sheet());
            var outcome = enterRegistration.enter(meeting, entry, by);
            done(
                    row,
                    after(add, outcome),
                    outcome instanceof EntryOutcome.Entered entered ? entered.reference() : null);
        } else {
            done(row, plan, null);
        }
    }

    /** The answers and the address, or neither. */
    private RowPlan change(MeetingFacts meeting, RowPlan.Change change, Organiser by, boolean told) {
        var line = change.line();
        var address = change.address();
        if (address != null) {
            // A row of the same portion may have come to it a moment ago.
            var holder = people.byEmails(meeting.id(), List.of(address.key())).stream()
                    .filter(other -> other.id() != line.id())
                    .findFirst();
            if (holder.isPresent()) {
                return RowCheck.refuse(check.registered(holder.get()));
            }
        }
        var outcome = changeRegistration.byStaff(by, line.id(), line.version(), change.answers(), change.sheet(), told);
        RowPlan done = after(change, outcome);
        if (address != null && done == change) {
            var moved = changeAddress.change(by, line.id(), address);
            if (moved == ChangeAddress.Outcome.TAKEN || moved == ChangeAddress.Outcome.CLOSED) {
                throw new IllegalStateException("the address of " + line.reference() + " is " + moved + " by now");
            }
        }
        return done;
    }

    private static RowPlan after(RowPlan.Change change, ChangeOutcome outcome) {
        if (outcome instanceof ChangeOutcome.NoPlace noPlace) {
            return RowCheck.refuse(noPlace(noPlace.quotas()));
        }
        if (outcome instanceof ChangeOutcome.ChoicesGone) {
            return RowCheck.refuse(RowRemark.fault(null, "roster.row.choiceFull"));
        }
        if (outcome instanceof ChangeOutcome.Overtaken || outcome instanceof ChangeOutcome.Closed) {
            return RowCheck.conflict(change.remarks());
        }
        return change;
    }

    private RowPlan after(RowPlan.Add add, EntryOutcome outcome) {
        if (outcome instanceof EntryOutcome.Entered) {
            return add;
        }
        if (outcome instanceof EntryOutcome.AlreadyRegistered there) {
            return RowCheck.refuse(RowRemark.fault(
                    RosterColumn.EMAIL,
                    "roster.row.registered",
                    there.name(),
                    there.reference(),
                    words.words(there.status().messageKey())));
        }
        if (outcome instanceof EntryOutcome.NoPlace noPlace) {
            return RowCheck.refuse(noPlace(noPlace.shortage().quotas()));
        }
        if (outcome instanceof EntryOutcome.ChoicesGone) {
            return RowCheck.refuse(RowRemark.fault(null, "roster.row.choiceFull"));
        }
        return RowCheck.refuse(RowRemark.fault(
                null, outcome instanceof EntryOutcome.Stopped ? "roster.row.stopped" : "roster.row.failed"));
    }

    private static RowRemark noPlace(List<Quota> quotas) {
        return RowRemark.fault(null, quotas.isEmpty() ? "roster.row.full" : "roster.row.quotaFull");
    }

    private void done(ImportLineRow row, RowPlan plan, @Nullable String reference) {
        lines.done(row.id() == null ? 0 : row.id(), plan.outcome(), reference, json.write(plan.remarks()));
    }

    private List<String> texts(String stored) {
        return Arrays.asList(json.read(stored, String[].class));
    }
}
