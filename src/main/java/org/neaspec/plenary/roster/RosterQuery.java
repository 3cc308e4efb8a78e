package org.neaspec.plenary.roster;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.PlainText;

/**
 * A list as somebody looks at it: whom it is about, in which order, what it shows, and which page. All of it is in the address,
 * so an address is a list. What is not understood counts as not asked for.
 *
 * @param columns in the order of {@link RosterColumn}, at least one
 * @param questions ids of the questions of the meeting's own form whose answers it shows, too
 * @param page from 1
 */
public record RosterQuery(
        RosterFilter filter,
        RosterColumn sort,
        boolean descending,
        List<RosterColumn> columns,
        List<String> questions,
        int page) {

    /** Whoever is approved, as a list of participants has them: in the order of protocol. */
    public static final RosterQuery PARTICIPANTS =
            read("status=APPROVED&sort=delegation&column=delegation,role,name,local-name,job-title,unit,organisation");

    /** How many are on a page. */
    public static final int PAGE = 50;

    private static final int LONGEST = 200;
    private static final int MOST_QUESTIONS = 30;

    public RosterQuery {
        columns = List.copyOf(columns);
        questions = List.copyOf(questions);
    }

    /** @param query of an address, with or without its question mark */
    public static RosterQuery read(String query) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : query.replaceFirst("^\\?", "").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return read(values);
    }

    public static RosterQuery read(Map<String, List<String>> values) {
        var filter = new RosterFilter(
                text(values, "status"),
                text(values, "category"),
                text(values, "state"),
                text(values, "body"),
                text(values, "segment"),
                text(values, "mode"),
                text(values, "role"),
                day(text(values, "from")),
                day(text(values, "to")),
                text(values, "q"),
                text(values, "mark"),
                text(values, "assignee"),
                text(values, "kind"));
        String order = text(values, "sort");
        boolean descending = order.startsWith("-");
        RosterColumn sort = RosterColumn.of(descending ? order.substring(1) : order)
                .filter(RosterColumn::sortable)
                .orElse(RosterColumn.NAME);
        String page = text(values, "page");
        return new RosterQuery(
                filter,
                sort,
                descending,
                columns(values),
                questions(values),
                page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1);
    }

    /** Each by itself, as a form sends it, or all in one, as an address has it. */
    private static List<RosterColumn> columns(Map<String, List<String>> values) {
        var asked = Optional.ofNullable(values.get("column")).orElse(List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .collect(Collectors.toSet());
        var columns = Arrays.stream(RosterColumn.values())
                .filter(column -> asked.contains(column.key()))
                .toList();
        return columns.isEmpty() ? RosterColumn.atFirst() : columns;
    }

    private static List<String> questions(Map<String, List<String>> values) {
        return Optional.ofNullable(values.get("question")).orElse(List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(id -> id.matches("[A-Za-z0-9-]{1,36}"))
                .distinct()
                .limit(MOST_QUESTIONS)
                .toList();
    }

    private static String text(Map<String, List<String>> values, String name) {
        var all = values.getOrDefault(name, List.of());
        String text = all.isEmpty() ? "" : PlainText.line(all.get(0));
        return PlainText.length(text) > LONGEST ? "" : text;
    }

    /** The day of this text; null where it is none. */
    public static @Nullable LocalDate day(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public RosterQuery onPage(int other) {
        return new RosterQuery(filter, sort, descending, columns, questions, other);
    }

    /** The same ordered by this column; the other way round if it is already. */
    public RosterQuery by(RosterColumn column) {
        return new RosterQuery(filter, column, sort == column && !descending, columns, questions, 1);
    }

    /** What the address says, name by name; what goes without saying is left out. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("status", filter.status());
        fields.put("category", filter.category());
        fields.put("state", filter.state());
        fields.put("body", filter.body());
        fields.put("segment", filter.segment());
        fields.put("mode", filter.attendance());
        fields.put("role", filter.role());
        fields.put("from", filter.from() == null ? "" : filter.from().toString());
        fields.put("to", filter.to() == null ? "" : filter.to().toString());
        fields.put("q", filter.words());
        fields.put("mark", filter.mark());
        fields.put("assignee", filter.assignee());
        fields.put("kind", filter.bodyKind());
        fields.put("sort", sort == RosterColumn.NAME && !descending ? "" : (descending ? "-" : "") + sort.key());
        fields.put(
                "column",
                columns.equals(RosterColumn.atFirst())
                        ? ""
                        : columns.stream().map(RosterColumn::key).collect(Collectors.joining(",")));
        fields.put("question", String.join(",", questions));
        fields.put("page", page == 1 ? "" : Integer.toString(page));
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** The list as the query of an address, with its question mark; empty for everybody by name. */
    public String query() {
        String all = fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
