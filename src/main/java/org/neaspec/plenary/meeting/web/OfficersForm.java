package org.neaspec.plenary.meeting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.meeting.NameOfficers;
import org.neaspec.plenary.meeting.Office;
import org.neaspec.plenary.meeting.Officer;
import org.neaspec.plenary.meeting.OfficerStatus;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** The list of officers as typed, line by line; a line without a name, a State and a body is not there. */
record OfficersForm(List<Line> lines) {

    private static final int SPARE = 2;
    private static final int NAME = 300;

    /** What was typed about one officer. */
    record Line(
            int number,
            String position,
            String office,
            String name,
            String state,
            String body,
            String status,
            String electedOn) {

        static Line blank(int number) {
            return new Line(number, "", "", "", "", "", "", "");
        }

        static Line of(int number, Officer officer) {
            return new Line(
                    number,
                    String.valueOf(number),
                    officer.office().name(),
                    officer.name(),
                    officer.stateCode() == null ? "" : officer.stateCode(),
                    officer.body() == null ? "" : officer.body(),
                    officer.status().name(),
                    officer.electedOn() == null ? "" : officer.electedOn().toString());
        }

        static Line of(int number, Form form) {
            return new Line(
                    number,
                    form.text("position-" + number),
                    form.text("office-" + number),
                    form.text("name-" + number),
                    form.text("state-" + number),
                    form.text("body-" + number),
                    form.text("status-" + number),
                    form.text("electedOn-" + number));
        }

        boolean empty() {
            return name.isEmpty() && state.isEmpty() && body.isEmpty();
        }
    }

    private record Placed(int place, Officer officer) {}

    /** The stored list with room for more. */
    static OfficersForm of(List<Officer> officers) {
        List<Line> lines = new ArrayList<>();
        officers.forEach(officer -> lines.add(Line.of(lines.size() + 1, officer)));
        return spaced(lines);
    }

    static OfficersForm of(Form form) {
        List<Line> lines = new ArrayList<>();
        for (int number = 1; number <= NameOfficers.MOST && form.has("name-" + number); number++) {
            lines.add(Line.of(number, form));
        }
        return spaced(lines);
    }

    private static OfficersForm spaced(List<Line> lines) {
        long spare = lines.stream().filter(Line::empty).count();
        for (; spare < SPARE && lines.size() < NameOfficers.MOST; spare++) {
            lines.add(Line.blank(lines.size() + 1));
        }
        return new OfficersForm(List.copyOf(lines));
    }

    /** The officers in the order of the numbers typed; errors stand at their fields. */
    static List<Officer> read(Form form, OfficersForm typed, States states, FormErrors errors) {
        List<Placed> placed = new ArrayList<>();
        for (Line line : typed.lines) {
            if (!line.empty()) {
                Officer officer = officer(form, line, states, errors);
                if (officer != null && placed.stream().anyMatch(other -> other.officer.equals(officer))) {
                    errors.add("name-" + line.number, "meeting.officers.error.twice");
                } else if (officer != null) {
                    placed.add(new Placed(place(form, line, errors), officer));
                }
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(Placed::officer)
                .toList();
    }

    private static int place(Form form, Line line, FormErrors errors) {
        Integer place = new FieldCheck(form, errors)
                .number("position-" + line.number, 1, 99, "meeting.officers.error.position");
        return place == null ? Integer.MAX_VALUE : place;
    }

    private static @Nullable Officer officer(Form form, Line line, States states, FormErrors errors) {
        FieldCheck check = new FieldCheck(form, errors);
        Office office = check.one(Office.class, "office-" + line.number, "meeting.officers.error.office");
        String name = check.needed("name-" + line.number, NAME, "meeting.officers.error.name");
        String body = check.line("body-" + line.number, NAME);
        OfficerStatus status = check.one(OfficerStatus.class, "status-" + line.number, "meeting.officers.error.status");
        LocalDate electedOn = day(line, errors);
        if (office == null) {
            errors.add("office-" + line.number, "meeting.officers.error.office");
        }
        if (line.state.isEmpty() && body == null) {
            errors.add("state-" + line.number, "meeting.officers.error.from");
        } else if (!line.state.isEmpty() && states.find(line.state).isEmpty()) {
            errors.add("state-" + line.number, "meeting.officers.error.state");
        }
        if (status == null) {
            errors.add("status-" + line.number, "meeting.officers.error.status");
        } else if (status == OfficerStatus.DESIGNATE && electedOn != null) {
            errors.add("electedOn-" + line.number, "meeting.officers.error.notElected");
        }
        return office == null || status == null
                ? null
                : new Officer(office, name, line.state.isEmpty() ? null : line.state, body, status, electedOn);
    }

    private static @Nullable LocalDate day(Line line, FormErrors errors) {
        try {
            LocalDate day = line.electedOn.isEmpty() ? null : LocalDate.parse(line.electedOn);
            if (day == null || (day.getYear() >= 1945 && day.getYear() <= 2100)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, as for a year that cannot be
        }
        errors.add("electedOn-" + line.number, "meeting.officers.error.day");
        return null;
    }
}
