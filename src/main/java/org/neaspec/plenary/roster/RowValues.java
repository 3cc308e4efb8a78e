package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.shared.PlainText;

/** Understands single cells, and says at each what has to be put right. */
@Singleton
class RowValues {

    private static final Set<RosterColumn> SEVERAL_LINES = Set.of(RosterColumn.DIETARY, RosterColumn.ACCESS_NEEDS);

    private final States states;
    private final RosterWords words;

    RowValues(States states, RosterWords words) {
        this.states = states;
        this.words = words;
    }

    /** The text of a cell as it is stored; marks that nobody sees are a fault. */
    String clean(RosterColumn column, String cell, List<RowRemark> remarks) {
        boolean several = SEVERAL_LINES.contains(column);
        if (PlainText.hidesSomething(cell, several)) {
            remarks.add(RowRemark.fault(column, "roster.row.hidden"));
        }
        return several ? PlainText.lines(cell) : PlainText.line(cell);
    }

    @Nullable
    String optional(RosterColumn column, String text, int longest, List<RowRemark> remarks) {
        if (PlainText.length(text) > longest) {
            remarks.add(RowRemark.fault(column, "web.form.text.long", longest));
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String required(RosterColumn column, String text, int longest, List<RowRemark> remarks) {
        if (!PlainText.says(text)) {
            remarks.add(RowRemark.fault(column, "roster.row.missing"));
        }
        return optional(column, text, longest, remarks);
    }

    @Nullable
    String honorific(String text, List<RowRemark> remarks) {
        if (text.isEmpty()) {
            return null;
        }
        var known = AnswerLimits.HONORIFICS.stream()
                .filter(one -> one.replace(".", "").equalsIgnoreCase(text.replace(".", "")))
                .findFirst();
        if (known.isEmpty()) {
            unknown(RosterColumn.HONORIFIC, text, String.join(", ", AnswerLimits.HONORIFICS), remarks);
        }
        return known.orElse(text);
    }

    @Nullable
    String phone(String text, List<RowRemark> remarks) {
        if (!text.isEmpty() && !AnswerLimits.isPhone(text)) {
            remarks.add(RowRemark.fault(RosterColumn.PHONE, "registration.error.phone"));
        }
        return text.isEmpty() ? null : text;
    }

    /** By the code, or by any of the names of the State. */
    @Nullable
    String state(String text, List<RowRemark> remarks) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<State> known = states.all().stream()
                .filter(state -> List.of(state.code(), state.shortName(), state.inText(), state.formalName()).stream()
                        .anyMatch(name -> name.equalsIgnoreCase(text)))
                .findFirst();
        if (known.isEmpty()) {
            remarks.add(RowRemark.fault(RosterColumn.STATE, "roster.row.state", text));
        }
        return known.map(State::code).orElse(null);
    }

    @Nullable
    Category category(String text, List<RowRemark> remarks) {
        return one(RosterColumn.CATEGORY, text, List.of(Category.values()), Category::messageKey, remarks);
    }

    @Nullable
    Attendance attendance(String text, List<Attendance> offered, List<RowRemark> remarks) {
        return text.isEmpty() && offered.size() == 1
                ? offered.get(0)
                : one(RosterColumn.ATTENDANCE, text, offered, Attendance::messageKey, remarks);
    }

    boolean listed(String text, List<RowRemark> remarks) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (List.of("yes", "y", "true", "1", words.words("roster.yes").toLowerCase(Locale.ROOT))
                .contains(lower)) {
            return true;
        }
        if (!List.of("", "no", "n", "false", "0", words.words("roster.no").toLowerCase(Locale.ROOT))
                .contains(lower)) {
            unknown(RosterColumn.LISTED, text, words.words("roster.yes") + ", " + words.words("roster.no"), remarks);
        }
        return false;
    }

    private <T extends Enum<T>> @Nullable T one(
            RosterColumn column, String text, List<T> offered, Function<T, String> key, List<RowRemark> remarks) {
        if (text.isEmpty()) {
            remarks.add(RowRemark.fault(column, "roster.row.missing"));
            return null;
        }
        var known = offered.stream()
                .filter(value -> value.name().equalsIgnoreCase(text)
                        || words.words(key.apply(value)).equalsIgnoreCase(text))
                .findFirst();
        if (known.isEmpty()) {
            unknown(
                    column,
                    text,
                    String.join(
                            "; ", offered.stream().map(key).map(words::words).toList()),
                    remarks);
        }
        return known.orElse(null);
    }

    private static void unknown(RosterColumn column, String text, String known, List<RowRemark> remarks) {
        remarks.add(RowRemark.fault(column, "roster.row.unknown", text, known));
    }
}
