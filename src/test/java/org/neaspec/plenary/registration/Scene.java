package org.neaspec.plenary.registration;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.ItemKind;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;
import org.neaspec.plenary.programme.PublishProgramme;
import org.neaspec.plenary.programme.PublishWish;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;

/** Meetings, people and organisers of tests, each under a name of its own. */
@Singleton
public class Scene {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DataSource source;
    private final Meetings meetings;
    private final PublishProgramme publish;

    Scene(DataSource source, Meetings meetings, PublishProgramme publish) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
        this.meetings = meetings;
        this.publish = publish;
    }

    /** A meeting open for registration, with segment A for everybody and B for SPC members, a row in each. */
    public MeetingFacts openMeeting() {
        return meeting(null, "LISTED");
    }

    public MeetingFacts openMeeting(int places) {
        return meeting(places, "LISTED");
    }

    public MeetingFacts openMeeting(String visibilityOfB) {
        return meeting(null, visibilityOfB);
    }

    private MeetingFacts meeting(Integer places, String visibilityOfB) {
        var number = NUMBER.incrementAndGet();
        var slug = "test-registration-" + number;
        var day = LocalDate.now().plusDays(30);
        var id = insert(
                """
                INSERT INTO meeting (slug, code, title, kind, stage, mode, date_precision, starts_on, ends_on, zone,
                  registration_opens, registration_closes, places, created_at, revised_at, announced_at)
                VALUES (?, ?, ?, 'POLICY_DIALOGUE', 'SCHEDULED', 'HYBRID', 'DAY_RANGE', ?, ?, 'Asia/Ulaanbaatar',
                  ?, ?, ?, NOW(6), NOW(6), NOW(6))
                """,
                slug,
                "T-REG-" + number,
                "Test dialogue " + number,
                day,
                day.plusDays(1),
                Instant.now().minusSeconds(86_400),
                Instant.now().plusSeconds(86_400),
                places);
        insert("""
                INSERT INTO segment (meeting_id, position, code, title, access, visibility)
                VALUES (?, 1, 'A', 'Open exchange', 'OPEN', 'PUBLISHED')
                """, id);
        var closed = insert("""
                INSERT INTO segment (meeting_id, position, code, title, access, audience_line, visibility)
                VALUES (?, 2, 'B', 'Strategic canary segment', 'RESTRICTED', 'For SPC members only', ?)
                """, id, visibilityOfB);
        run("INSERT INTO segment_admits (segment_id, designation) VALUES (?, 'NEACAP_SPC_MEMBER')", closed);
        publish.publish(
                id,
                PublishWish.first(
                        Programme.EMPTY.withItems(List.of(
                                item("A", day, "09:00", "10:30", "Open session"),
                                item("B", day.plusDays(1), "09:00", "11:00", "Canary row of the closed segment"))),
                        null),
                Actor.SERVER);
        return meetings.find(slug).orElseThrow();
    }

    private static ProgrammeItem item(String segment, LocalDate day, String from, String to, String title) {
        return ProgrammeItem.titled(RandomIds.publicId(), ItemKind.SESSION, title).toBuilder()
                .segment(segment)
                .times(day, LocalTime.parse(from), LocalTime.parse(to))
                .build();
    }

    /** The same meeting, where those who represent a member State need the word of its focal point. */
    public MeetingFacts askingForEndorsement(MeetingFacts meeting) {
        run("UPDATE meeting SET endorsement = 'MEMBER_STATES' WHERE id = ?", meeting.id());
        return again(meeting);
    }

    /** The meeting as it is now. */
    public MeetingFacts again(MeetingFacts meeting) {
        return meetings.byId(meeting.id()).orElseThrow();
    }

    public Organiser organiser() {
        var email = unique("organiser");
        var id = insert(
                "INSERT INTO account (email, name, password_hash, role, created_at) VALUES (?, ?, 'x', 'ORGANISER', NOW(6))",
                email,
                "Test Organiser");
        return new Organiser(id, "Test Organiser", email, false);
    }

    public static String unique(String name) {
        return name + NUMBER.incrementAndGet() + "@example.org";
    }

    public static Answers answers() {
        return answers(unique("delegate"));
    }

    public static Answers answers(String email, Designation... claims) {
        return new Answers(
                "Ms.",
                "Test",
                "Delegate",
                "Ms. Test DELEGATE",
                null,
                "Adviser",
                null,
                "Test Ministry",
                "MNG",
                Category.GOVERNMENT,
                EmailAddress.parse(email).orElseThrow(),
                null,
                Attendance.IN_PERSON,
                null,
                Set.of(claims),
                null,
                null,
                true);
    }

    /** How many rows a query counts. */
    public long count(String sql, Object... values) {
        return ((Number) rows(sql, values).get(0).values().iterator().next()).longValue();
    }

    public List<Map<String, Object>> rows(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<Map<String, Object>>();
            while (result.next()) {
                var row = new java.util.LinkedHashMap<String, Object>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.put(result.getMetaData().getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql, Object... values) {
        insert(sql, values);
    }

    public long insert(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
            try (var keys = statement.getGeneratedKeys()) {
                return keys.next() ? keys.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? java.sql.Timestamp.from(at) : values[i]);
        }
        return statement;
    }
}
