package org.neaspec.plenary.roster;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Eligibility.Eligible;
import org.neaspec.plenary.registration.RegistrationStatus;

/**
 * Finds the people of a list and puts them in order: one statement for a page, one for how many there are. The statements are
 * put together from the texts in this class alone; whatever anybody typed is a value of theirs.
 */
@Singleton
class RosterSearchRepository {

    private static final int MOST_WORDS = 6;

    private static final String FROM = """
            FROM registration r
            JOIN person p ON p.id = r.person_id
            LEFT JOIN delegation_member m ON m.registration_id = r.id
            LEFT JOIN delegation d ON d.id = m.delegation_id
            LEFT JOIN body b ON b.id = d.body_id
            LEFT JOIN body t ON t.id = r.body_id
            WHERE r.meeting_id = ?
            """;

    private static final String SAYS = """
             AND (REPLACE(CONCAT_WS('\\n', p.printed_name, p.given_name, p.family_name, p.local_name, r.organisation,
                r.unit, r.job_title, p.email), '’', '''') LIKE ?
              OR CONVERT(r.reference USING utf8mb4) LIKE ?
              OR EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = p.id AND k.kind = 'WORD' AND k.value LIKE ?))
            """;

    private static final String FAILING = "(SELECT 1 FROM failing_address f WHERE f.email_key = p.email_key)";

    private final JdbcOperations jdbc;
    private final RosterOrders orders;

    RosterSearchRepository(JdbcOperations jdbc, RosterOrders orders) {
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /** The registrations of a list in its order. */
    @ReadOnly
    public List<Long> ids(
            long meetingId, RosterQuery query, ZoneId zone, @Nullable Eligible eligible, int count, int skipped) {
        return ids(new StatementText("SELECT r.id " + FROM, meetingId), query, zone, eligible, count, skipped);
    }

    /** Those of a list who can be written to, in its order. */
    @ReadOnly
    public List<Long> reachable(long meetingId, RosterQuery query, ZoneId zone, @Nullable Eligible eligible) {
        return ids(
                new StatementText(
                        "SELECT r.id " + FROM + " AND p.email IS NOT NULL AND r.status <> 'REPLACED' AND NOT EXISTS "
                                + FAILING,
                        meetingId),
                query,
                zone,
                eligible,
                Integer.MAX_VALUE,
                0);
    }

    private List<Long> ids(
            StatementText sql, RosterQuery query, ZoneId zone, @Nullable Eligible eligible, int count, int skipped) {
        where(sql, query.filter(), zone, eligible);
        sql.add(orders.by(query.sort(), query.descending()) + " LIMIT ? OFFSET ?", count, skipped);
        return jdbc.prepareStatement(sql.text(), statement -> {
            bind(statement, sql);
            List<Long> ids = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
    }

    /** How many a list has in all. */
    @ReadOnly
    public long count(long meetingId, RosterFilter filter, ZoneId zone, @Nullable Eligible eligible) {
        var sql = new StatementText("SELECT COUNT(*) " + FROM, meetingId);
        where(sql, filter, zone, eligible);
        return jdbc.prepareStatement(sql.text(), statement -> {
            bind(statement, sql);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }

    private static void where(StatementText sql, RosterFilter filter, ZoneId zone, @Nullable Eligible eligible) {
        if (filter.status().equals(RosterFilter.PRESENT)) {
            sql.add(" AND r.status IN ('AWAITING_ENDORSEMENT', 'UNDER_REVIEW', 'RETURNED', 'APPROVED', 'WAITING')");
        } else if (filter.status().equals(RegistrationStatus.INVITED.name())) {
            sql.add(" AND r.status IN ('INVITED', 'DRAFT')");
        } else {
            sql.equal("r.status", known(filter.status(), RegistrationStatus.values()));
        }
        sql.equal("r.category", known(filter.category(), Category.values()));
        sql.equal("r.state_code", filter.state().matches("[A-Z]{3}") ? filter.state() : "");
        sql.equal("r.attendance", known(filter.attendance(), Attendance.values()));
        if (!filter.body().isEmpty()) {
            sql.add(
                    " AND CONCAT_WS('\\n', r.organisation, r.unit, t.name, t.acronym) LIKE ?",
                    "%" + literal(filter.body()) + "%");
        }
        if (filter.bodyKind().equals(RosterFilter.NONE)) {
            sql.add(" AND r.body_id IS NULL");
        } else {
            sql.equal("t.kind", known(filter.bodyKind(), BodyKind.values()));
        }
        switch (filter.role()) {
            case RosterFilter.ANY -> sql.add(" AND m.id IS NOT NULL");
            case RosterFilter.NONE -> sql.add(" AND m.id IS NULL");
            default -> sql.equal("m.role", known(filter.role(), DelegationRole.values()));
        }
        if (filter.from() != null) {
            sql.add(" AND r.created_at >= ?", start(filter.from(), zone));
        }
        if (filter.to() != null) {
            sql.add(" AND r.created_at < ?", start(filter.to().plusDays(1), zone));
        }
        switch (filter.mark()) {
            case RosterFilter.NOTE ->
                sql.add(" AND EXISTS (SELECT 1 FROM review_note n WHERE n.registration_id = r.id)");
            case RosterFilter.CHANGE ->
                sql.add(" AND EXISTS (SELECT 1 FROM change_request q WHERE q.registration_id = r.id"
                        + " AND q.state = 'OPEN')");
            case RosterFilter.FAILING -> sql.add(" AND EXISTS " + FAILING);
            default -> {}
        }
        switch (filter.assignee()) {
            case RosterFilter.ANY -> sql.add(" AND r.assignee_id IS NOT NULL");
            case RosterFilter.NONE -> sql.add(" AND r.assignee_id IS NULL");
            default -> {
                if (filter.assignee().matches("\\d{1,18}")) {
                    sql.add(" AND r.assignee_id = ?", Long.parseLong(filter.assignee()));
                }
            }
        }
        Arrays.stream(filter.words().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .forEach(word -> says(sql, word));
        if (eligible != null) {
            admitted(sql, eligible, filter.segment().startsWith("yes:"));
        }
    }

    private static void says(StatementText sql, String word) {
        String within = "%" + literal(word.replace('’', '\'')) + "%";
        String keyed = People.keyed(word);
        sql.add(SAYS, within, within, keyed.isEmpty() ? "\n" : literal(keyed) + "%");
    }

    /** Those who are admitted are the exceptions where others are not, and the others where the exceptions are not. */
    private static void admitted(StatementText sql, Eligible eligible, boolean wanted) {
        boolean exceptions = wanted != eligible.others();
        if (eligible.exceptions().isEmpty()) {
            sql.add(exceptions ? " AND FALSE" : "");
            return;
        }
        sql.add(
                " AND r.id " + (exceptions ? "IN" : "NOT IN")
                        + " (SELECT t.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) t)",
                eligible.exceptionsAsJson());
    }

    private static String known(String name, Enum<?>[] values) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name)) ? name : "";
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static String literal(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }

    private static void bind(PreparedStatement statement, StatementText sql) throws SQLException {
        int place = 1;
        for (Object value : sql.values()) {
            statement.setObject(place++, value);
        }
    }
}
