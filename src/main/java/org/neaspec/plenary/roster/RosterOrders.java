package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.RegistrationStatus;

/** In what order each column puts a list. */
@Singleton
class RosterOrders {

    /** Whose delegation somebody is in, or would be in who represents a State and was not named. */
    private static final String STATE =
            "COALESCE(d.state_code, IF(m.id IS NULL AND r.category = 'GOVERNMENT', r.state_code, NULL))";

    private static final String LAST = "COALESCE(p.family_name, p.given_name, p.printed_name)";

    private final Map<RosterColumn, List<String>> all;

    RosterOrders(States states) {
        this.all = all(states);
    }

    private static Map<RosterColumn, List<String>> all(States states) {
        Map<RosterColumn, List<String>> orders = new EnumMap<>(RosterColumn.class);
        orders.put(RosterColumn.REFERENCE, List.of("r.reference"));
        orders.put(RosterColumn.NAME, List.of(LAST, "p.given_name"));
        orders.put(RosterColumn.HONORIFIC, List.of("p.honorific"));
        orders.put(RosterColumn.GIVEN_NAME, List.of("p.given_name"));
        orders.put(RosterColumn.FAMILY_NAME, List.of("p.family_name"));
        orders.put(RosterColumn.LOCAL_NAME, List.of("p.local_name"));
        orders.put(RosterColumn.JOB_TITLE, List.of("r.job_title"));
        orders.put(RosterColumn.UNIT, List.of("r.unit"));
        orders.put(RosterColumn.ORGANISATION, List.of("r.organisation"));
        orders.put(RosterColumn.DIRECTORY_BODY, List.of("t.name"));
        orders.put(RosterColumn.BODY_KIND, List.of("t.kind"));
        orders.put(RosterColumn.STATE, inOrder("r.state_code", states));
        orders.put(RosterColumn.CATEGORY, List.of(inOrder("r.category", Category.values())));
        orders.put(RosterColumn.DELEGATION, inOrderOfProtocol(states));
        orders.put(RosterColumn.ROLE, List.of("m.role IS NULL", inOrder("m.role", DelegationRole.values())));
        orders.put(RosterColumn.STATUS, List.of(inOrder("r.status", RegistrationStatus.values())));
        orders.put(RosterColumn.ATTENDANCE, List.of(inOrder("r.attendance", Attendance.values())));
        orders.put(RosterColumn.EMAIL, List.of("p.email"));
        orders.put(RosterColumn.PHONE, List.of("p.phone"));
        orders.put(
                RosterColumn.CLAIMS,
                List.of("(SELECT GROUP_CONCAT(c.designation ORDER BY c.designation) FROM claim c"
                        + " WHERE c.registration_id = r.id)"));
        orders.put(RosterColumn.DIETARY, List.of("r.dietary"));
        orders.put(RosterColumn.ACCESS_NEEDS, List.of("r.access_needs"));
        orders.put(RosterColumn.LISTED, List.of("r.consent_listing"));
        orders.put(RosterColumn.ENDORSEMENT, List.of("r.endorsement"));
        orders.put(RosterColumn.ASSIGNEE, List.of("r.assignee_name"));
        orders.put(RosterColumn.NOTES, List.of("(SELECT COUNT(*) FROM review_note n WHERE n.registration_id = r.id)"));
        orders.put(RosterColumn.RECEIVED, List.of("r.created_at"));
        orders.put(RosterColumn.UPDATED, List.of("r.updated_at"));
        return orders;
    }

    private static List<String> inOrder(String code, States states) {
        String codes = states.all().stream()
                .map(State::code)
                .filter(one -> one.matches("[A-Z]{3}"))
                .collect(Collectors.joining("','", "'", "'"));
        return List.of(code + " IS NULL", "FIELD(" + code + ", " + codes + ")", code);
    }

    /**
     * States, then bodies, then everybody else by category; in a delegation the head, then the others as the focal point put
     * them, then who represents the same State without having been named.
     */
    private static List<String> inOrderOfProtocol(States states) {
        List<String> order = new ArrayList<>(inOrder(STATE, states));
        order.addAll(List.of(
                "b.name IS NULL",
                "b.name",
                "m.id IS NULL",
                "m.role <> '" + DelegationRole.HEAD + "'",
                "m.position",
                inOrder("r.category", Category.values())));
        return order;
    }

    private static String inOrder(String column, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> "'" + value.name() + "'")
                .collect(Collectors.joining(", ", "FIELD(" + column + ", ", ")"));
    }

    /** The end of a statement: people whom the column does not tell apart stand by their names. */
    String by(RosterColumn column, boolean descending) {
        String way = descending ? " DESC" : "";
        String order = all.getOrDefault(column, List.of("r.id")).stream()
                .map(expression -> expression + way)
                .collect(Collectors.joining(", "));
        return " ORDER BY " + order + ", " + LAST + ", p.printed_name, r.id";
    }
}
