package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.Eligibility.Eligible;
import org.neaspec.plenary.registration.QueueWish;
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
 * @param delegation by the key of who sends it; empty for all
 * @param words each of which has to be in name, body, address or reference
 */
record QueueFilter(
        String status,
        String eligible,
        String category,
        String state,
        String endorsement,
        String assignee,
        String delegation,
        String words,
        String sort,
        int page) {

    static final String ALL = "ALL";
    static final String NOBODY = "none";

    private static final Long UNKNOWN = -1L;

    static final Map<String, QueueWish.Order> ORDERS = Map.of(
            "received", QueueWish.Order.RECEIVED,
            "latest", QueueWish.Order.LATEST,
            "name", QueueWish.Order.NAME,
            "state", QueueWish.Order.STATE);

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
                text(parameters, "delegation").orElse(""),
                text(parameters, "q").orElse(""),
                text(parameters, "sort").filter(ORDERS::containsKey).orElse("received"),
                page.map(Integer::parseInt).orElse(1));
    }

    /**
     * @param eligible who is admitted to the segment that the filter names; null when it names none
     * @param among who is in the delegation that the filter names; null when it names none
     */
    QueueWish wish(@Nullable Eligible eligible, @Nullable List<Long> among) {
        return new QueueWish(
                name(category),
                name(state),
                name(endorsement),
                account(),
                words,
                eligible,
                eligible().startsWith("yes:"),
                among);
    }

    private @Nullable Long account() {
        if (assignee.equals(NOBODY)) {
            return QueueWish.NOBODY;
        }
        if (assignee.isEmpty()) {
            return null;
        }
        return assignee.matches("\\d{1,18}") ? Long.valueOf(assignee) : UNKNOWN;
    }

    /** What cannot be the name of anything finds nothing. */
    private static String name(String text) {
        return text.isEmpty() || text.matches("[A-Z_]{1,30}") ? text : "?";
    }

    QueueWish.Order order() {
        return ORDERS.getOrDefault(sort, QueueWish.Order.RECEIVED);
    }

    /** The code of the segment that is asked about; empty for none. */
    String segment() {
        return eligible.startsWith("yes:") || eligible.startsWith("no:")
                ? eligible.substring(eligible.indexOf(':') + 1)
                : "";
    }

    boolean allStatuses() {
        return RegistrationStatus.named(status).isEmpty();
    }

    QueueFilter withStatus(String other) {
        return new QueueFilter(other, eligible, category, state, endorsement, assignee, delegation, words, sort, 1);
    }

    QueueFilter of(long accountId) {
        return new QueueFilter(
                ALL, eligible, category, state, endorsement, Long.toString(accountId), delegation, words, sort, 1);
    }

    QueueFilter onPage(int other) {
        return new QueueFilter(
                status, eligible, category, state, endorsement, assignee, delegation, words, sort, other);
    }

    /** The filter as the query of an address. */
    String query() {
        return "?status=" + encoded(status) + "&eligible=" + encoded(eligible) + given("category", category)
                + given("state", state) + given("endorsement", endorsement) + given("assignee", assignee)
                + given("delegation", delegation) + "&q="
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
