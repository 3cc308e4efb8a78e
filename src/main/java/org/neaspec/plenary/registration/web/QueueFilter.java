package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neaspec.plenary.registration.QueueLine;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.PlainText;

/**
 * Which registrations an organiser wants to see, and in which order. What is not understood counts as not asked for.
 *
 * @param status by name; empty for all
 * @param eligible "yes:" or "no:" and the code of a segment; empty for all
 * @param category by name; empty for all
 * @param state by code; empty for all
 * @param endorsement by name; empty for all
 * @param assignee the number of an account, or "none"; empty for all
 * @param words that have to be in name, body or reference
 */
record QueueFilter(
        String status,
        String eligible,
        String category,
        String state,
        String endorsement,
        String assignee,
        String words,
        String sort,
        int page) {

    static final String ALL = "ALL";
    static final String NOBODY = "none";

    static final Map<String, Comparator<QueueLine>> ORDERS = Map.of(
            "received", Comparator.comparing(QueueLine::receivedAt),
            "latest", Comparator.comparing(QueueLine::receivedAt).reversed(),
            "name", Comparator.comparing(line -> line.name().toLowerCase(Locale.ROOT)),
            "state", Comparator.comparing(line -> line.stateCode() == null ? "~" : line.stateCode()));

    /** As the address says; without a word about the status, those that await a decision. */
    static QueueFilter of(HttpParameters parameters) {
        var page = parameters.get("page", String.class).filter(number -> number.matches("[1-9]\\d{0,4}"));
        return new QueueFilter(
                text(parameters, "status").orElse(RegistrationStatus.UNDER_REVIEW.name()),
                text(parameters, "eligible").orElse(""),
                text(parameters, "category").orElse(""),
                text(parameters, "state").orElse(""),
                text(parameters, "endorsement").orElse(""),
                text(parameters, "assignee").orElse(""),
                text(parameters, "q").orElse(""),
                text(parameters, "sort").filter(ORDERS::containsKey).orElse("received"),
                page.map(Integer::parseInt).orElse(1));
    }

    boolean admits(QueueLine line) {
        return fits(category, line.category().name())
                && fits(state, line.stateCode() == null ? "" : line.stateCode())
                && fits(endorsement, line.endorsement().name())
                && fits(
                        assignee,
                        line.assigneeId() == null ? NOBODY : line.assigneeId().toString())
                && (says(line.name())
                        || says(line.reference())
                        || says(line.organisation() == null ? "" : line.organisation()));
    }

    private static boolean fits(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private boolean says(String text) {
        return words.isEmpty() || text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    boolean allStatuses() {
        return RegistrationStatus.named(status).isEmpty();
    }

    QueueFilter withStatus(String other) {
        return new QueueFilter(other, eligible, category, state, endorsement, assignee, words, sort, 1);
    }

    QueueFilter of(long accountId) {
        return new QueueFilter(ALL, eligible, category, state, endorsement, Long.toString(accountId), words, sort, 1);
    }

    QueueFilter onPage(int other) {
        return new QueueFilter(status, eligible, category, state, endorsement, assignee, words, sort, other);
    }

    /** The filter as the query of an address. */
    String query() {
        return "?status=" + encoded(status) + "&eligible=" + encoded(eligible) + given("category", category)
                + given("state", state) + given("endorsement", endorsement) + given("assignee", assignee) + "&q="
                + encoded(words) + "&sort=" + encoded(sort) + "&page=" + page;
    }

    private static String given(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
    }

    private static Optional<String> text(HttpParameters parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(PlainText::line).filter(text -> text.length() <= 100);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
