package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Admission;
import org.neaspec.plenary.access.Standing;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.PrintedAnswer;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.Eligibility;
import org.neaspec.plenary.registration.Eligibility.Eligible;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.Portions;

/** Everybody who is registered for a meeting, as lists: the same small number of queries for twenty people and for twenty thousand. */
@Singleton
public class Roster {

    /** How many are read at a time where all are wanted. */
    private static final int PORTION = 500;

    private static final int MOST_PICKED = 500;

    private final RosterSearchRepository search;
    private final RosterRepository rows;
    private final Programmes programmes;
    private final Eligibility eligibility;
    private final Forms forms;
    private final FormAnswers formAnswers;

    Roster(
            RosterSearchRepository search,
            RosterRepository rows,
            Programmes programmes,
            Eligibility eligibility,
            Forms forms,
            FormAnswers formAnswers) {
        this.search = search;
        this.rows = rows;
        this.programmes = programmes;
        this.eligibility = eligibility;
        this.forms = forms;
        this.formAnswers = formAnswers;
    }

    /**
     * A person on a list.
     *
     * @param segments the codes of the segments he or she is admitted to, or would be if approved; null where the list does not
     *     show them
     * @param answers to the questions of the meeting's own form that the list shows, by their ids
     */
    public record Entry(RosterLine line, @Nullable List<String> segments, Map<String, String> answers) {

        public Entry(RosterLine line, @Nullable List<String> segments) {
            this(line, segments, Map.of());
        }
    }

    /**
     * A page of a list.
     *
     * @param first how many are before it
     */
    public record Found(List<Entry> entries, long many, int first) {}

    /** The questions of the meeting's own form, by their ids, in its order: one query. */
    public Map<String, String> questions(long meetingId) {
        Map<String, String> questions = new LinkedHashMap<>();
        forms.everAsked(meetingId).forEach(question -> questions.put(question.id(), question.label()));
        return questions;
    }

    /** What lists of a meeting can be narrowed to. */
    public record Choices(List<String> states, Map<Long, String> assignees) {}

    /** The page asked for; the last one where there are fewer. */
    public Found find(MeetingFacts meeting, RosterQuery query) {
        var segments = programmes.segments(meeting.id());
        var eligible = eligible(meeting, query.filter(), segments);
        long many = search.count(meeting.id(), query.filter(), meeting.zoneOrUtc(), eligible);
        int last = (int) ((Math.max(many, 1) - 1) / RosterQuery.PAGE * RosterQuery.PAGE);
        int first = Math.min((query.page() - 1) * RosterQuery.PAGE, last);
        var ids = search.ids(meeting.id(), query, meeting.zoneOrUtc(), eligible, RosterQuery.PAGE, first);
        return new Found(found(meeting, ids, shown(query, segments), query.questions()), many, first);
    }

    /** The registrations of a whole list, in its order. */
    public List<Long> ids(MeetingFacts meeting, RosterQuery query) {
        var eligible = query.filter().segment().isEmpty()
                ? null
                : eligible(meeting, query.filter(), programmes.segments(meeting.id()));
        return search.ids(meeting.id(), query, meeting.zoneOrUtc(), eligible, Integer.MAX_VALUE, 0);
    }

    /** Everybody on a list in its order, a portion at a time, so that memory stays small. */
    public void each(MeetingFacts meeting, RosterQuery query, Consumer<Entry> taker) {
        var ids = ids(meeting, query);
        var segments = shown(query, programmes.segments(meeting.id()));
        Portions.of(ids, PORTION)
                .forEach(some ->
                        found(meeting, some, segments, query.questions()).forEach(taker));
    }

    /** These registrations, in the order given. */
    public List<RosterLine> lines(Collection<Long> ids) {
        return inOrder(
                ids,
                Portions.of(new HashSet<>(ids)).stream()
                        .flatMap(some -> rows.lines(some).stream())
                        .toList());
    }

    /**
     * Who can be written to.
     *
     * @param leftOut how many more were meant who have no address or one that does not work, or in whose place another person takes part
     */
    public record Reachable(List<Long> ids, long leftOut) {}

    /** Those on a whole list who can be written to. */
    public Reachable reachable(MeetingFacts meeting, RosterQuery query) {
        var eligible = eligible(meeting, query.filter(), programmes.segments(meeting.id()));
        var ids = search.reachable(meeting.id(), query, meeting.zoneOrUtc(), eligible);
        long all = search.count(meeting.id(), query.filter(), meeting.zoneOrUtc(), eligible);
        return new Reachable(ids, all - ids.size());
    }

    /** Those of a meeting with these references who can be written to. */
    public Reachable reachable(MeetingFacts meeting, List<String> references) {
        var asked = references.stream()
                .filter(reference -> reference.matches("[0-9A-Z-]{9}"))
                .distinct()
                .limit(MOST_PICKED)
                .toList();
        var lines = asked.isEmpty() ? List.<RosterLine>of() : rows.byReferences(meeting.id(), asked);
        var ids = lines.stream()
                .filter(Roster::reachable)
                .sorted(Comparator.comparing(RosterLine::printedName))
                .map(RosterLine::id)
                .toList();
        return new Reachable(ids, lines.size() - ids.size());
    }

    static boolean reachable(RosterLine line) {
        return line.email() != null && !line.failing() && line.status() != RegistrationStatus.REPLACED;
    }

    /** What is there to choose from: one query. */
    public Choices choices(long meetingId) {
        var present = rows.present(meetingId);
        Map<Long, String> assignees = new TreeMap<>();
        present.stream()
                .filter(one -> one.assigneeId() != null && one.assigneeName() != null)
                .forEach(one -> assignees.put(
                        Objects.requireNonNull(one.assigneeId()), Objects.requireNonNull(one.assigneeName())));
        return new Choices(
                present.stream()
                        .map(RosterRepository.Present::stateCode)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                assignees);
    }

    /** What a segment asked for by {@link RosterFilter#segment} opens to whom; null where none is asked for. */
    private @Nullable Eligible eligible(MeetingFacts meeting, RosterFilter filter, List<SegmentFacts> segments) {
        return asked(filter, segments)
                .map(segment -> eligibility.to(programmes.occasion(meeting, segment)))
                .orElse(null);
    }

    private static Optional<SegmentFacts> asked(RosterFilter filter, List<SegmentFacts> segments) {
        return segments.stream()
                .filter(segment -> Stream.of("yes:", "no:")
                        .anyMatch(way -> filter.segment().equals(way + segment.code())))
                .findFirst();
    }

    private static @Nullable List<SegmentFacts> shown(RosterQuery query, List<SegmentFacts> segments) {
        return query.columns().contains(RosterColumn.SEGMENTS) ? segments : null;
    }

    private List<Entry> found(
            MeetingFacts meeting, List<Long> ids, @Nullable List<SegmentFacts> segments, List<String> questions) {
        return entries(meeting, lines(ids), segments, questions);
    }

    /** These people with the segments they are admitted to, if those are wanted, and with their answers to these questions. */
    List<Entry> entries(MeetingFacts meeting, List<RosterLine> lines, boolean segments, Collection<String> questions) {
        return entries(meeting, lines, segments ? programmes.segments(meeting.id()) : null, questions);
    }

    private List<Entry> entries(
            MeetingFacts meeting,
            List<RosterLine> lines,
            @Nullable List<SegmentFacts> segments,
            Collection<String> questions) {
        var ids = lines.stream().map(RosterLine::id).toList();
        Map<Long, List<PrintedAnswer>> answers = questions.isEmpty() ? Map.of() : formAnswers.of(meeting.id(), ids);
        Map<Long, Standing> standings = segments == null || lines.isEmpty()
                ? Map.of()
                : eligibility.standings(
                        meeting.id(), lines.stream().collect(Collectors.toMap(RosterLine::id, RosterLine::status)));
        return lines.stream()
                .map(line -> new Entry(
                        line,
                        segments == null
                                ? null
                                : codes(meeting, segments, Objects.requireNonNull(standings.get(line.id()))),
                        answers.getOrDefault(line.id(), List.of()).stream()
                                .filter(answer -> questions.contains(answer.question()))
                                .collect(Collectors.toMap(
                                        PrintedAnswer::question, PrintedAnswer::text, (one, other) -> one))))
                .toList();
    }

    private List<String> codes(MeetingFacts meeting, List<SegmentFacts> segments, Standing standing) {
        return segments.stream()
                .filter(segment -> Admission.foresee(standing, programmes.occasion(meeting, segment))
                        .admitted())
                .map(SegmentFacts::code)
                .toList();
    }

    private static List<RosterLine> inOrder(Collection<Long> ids, List<RosterLine> lines) {
        Map<Long, RosterLine> byId = lines.stream().collect(Collectors.toMap(RosterLine::id, Function.identity()));
        List<RosterLine> ordered = new ArrayList<>();
        ids.stream().map(byId::get).filter(Objects::nonNull).forEach(ordered::add);
        return ordered;
    }
}
