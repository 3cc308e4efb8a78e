package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.QueueRepository.Found;

/**
 * The registrations of a meeting as those see them who decide: found, counted, ordered and cut into pages by the database, with
 * the same few statements for twenty people as for twenty thousand.
 */
@Singleton
public class ReviewQueue {

    private final QueueRepository queue;
    private final Registrations registrations;
    private final String statesInOrder;

    ReviewQueue(QueueRepository queue, Registrations registrations, States states) {
        this.queue = queue;
        this.registrations = registrations;
        this.statesInOrder = states.all().stream().map(State::code).collect(Collectors.joining(","));
    }

    /**
     * What there is to choose among at a meeting.
     *
     * @param states the codes of the States represented
     * @param assignees the names of those who look after somebody, by the number of their account
     * @param endorsed whether anybody is to be endorsed
     */
    public record Kinds(List<String> states, Map<Long, String> assignees, boolean endorsed) {

        public Kinds {
            states = List.copyOf(states);
            assignees = Map.copyOf(assignees);
        }
    }

    /** How many there are in each state; states without any are left out. */
    public Map<RegistrationStatus, Integer> counts(long meetingId, QueueWish wish) {
        Map<RegistrationStatus, Integer> counts = new EnumMap<>(RegistrationStatus.class);
        var asked = Asked.of(wish);
        queue.counts(
                        meetingId,
                        asked.category,
                        asked.state,
                        asked.endorsement,
                        asked.anyAssignee,
                        asked.assignee,
                        asked.words,
                        asked.anyEligible,
                        asked.among,
                        asked.exceptions,
                        asked.anyOne,
                        asked.only)
                .forEach(row -> counts.put(row.status(), (int) row.many()));
        return counts;
    }

    /**
     * A page: who came unannounced and waits to be let in first, the others in the order wanted.
     *
     * @param status null for all
     */
    public List<QueueLine> page(
            long meetingId,
            QueueWish wish,
            @Nullable RegistrationStatus status,
            QueueWish.Order order,
            int count,
            int skipped) {
        var asked = Asked.of(wish);
        var ids = queue
                .ids(
                        meetingId,
                        asked.category,
                        asked.state,
                        asked.endorsement,
                        asked.anyAssignee,
                        asked.assignee,
                        asked.words,
                        asked.anyEligible,
                        asked.among,
                        asked.exceptions,
                        asked.anyOne,
                        asked.only,
                        status == null ? "" : status.name(),
                        open(),
                        order.name(),
                        statesInOrder,
                        count,
                        skipped)
                .stream()
                .map(Found::id)
                .toList();
        Map<Long, QueueLine> lines =
                registrations.lines(meetingId, ids).stream().collect(Collectors.toMap(QueueLine::id, line -> line));
        return ids.stream().flatMap(id -> Stream.ofNullable(lines.get(id))).toList();
    }

    /** Everybody who is approved, the first to come first. */
    public List<QueueLine> approved(long meetingId) {
        return page(
                meetingId, QueueWish.ALL, RegistrationStatus.APPROVED, QueueWish.Order.RECEIVED, Integer.MAX_VALUE, 0);
    }

    public Kinds kinds(long meetingId) {
        var rows = queue.kinds(meetingId);
        return new Kinds(
                rows.stream()
                        .filter(row -> row.kind().equals("STATE"))
                        .map(QueueRepository.Kind::value)
                        .toList(),
                rows.stream()
                        .filter(row -> row.kind().equals("ASSIGNEE"))
                        .collect(Collectors.toMap(
                                row -> Long.valueOf(row.value()), QueueRepository.Kind::name, (one, other) -> one)),
                rows.stream().anyMatch(row -> row.kind().equals("ENDORSED")));
    }

    private static List<String> open() {
        return Arrays.stream(RegistrationStatus.values())
                .filter(RegistrationStatus::open)
                .map(Enum::name)
                .toList();
    }

    /** The wish as the statements take it. */
    private record Asked(
            String category,
            String state,
            String endorsement,
            boolean anyAssignee,
            long assignee,
            String words,
            boolean anyEligible,
            boolean among,
            String exceptions,
            boolean anyOne,
            String only) {

        static Asked of(QueueWish wish) {
            var assignee = wish.assignee();
            var eligible = wish.eligible();
            return new Asked(
                    wish.category(),
                    wish.state(),
                    wish.endorsement(),
                    assignee == null,
                    assignee == null ? QueueWish.NOBODY : assignee,
                    words(wish.words()),
                    eligible == null,
                    eligible != null && wish.admitted() != eligible.others(),
                    eligible == null ? "[]" : eligible.exceptionsAsJson(),
                    wish.among() == null,
                    String.valueOf(Objects.requireNonNullElse(wish.among(), List.of())));
        }

        /** The words of one line as a list in JSON. */
        private static String words(String line) {
            return Pattern.compile("\\s+")
                    .splitAsStream(line)
                    .filter(word -> !word.isEmpty())
                    .map(word -> '"' + word.replaceAll("([\\\\\"])", "\\\\$1") + '"')
                    .collect(Collectors.joining(",", "[", "]"));
        }
    }
}
