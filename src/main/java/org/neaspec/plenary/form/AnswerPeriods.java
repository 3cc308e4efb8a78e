package org.neaspec.plenary.form;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which answers are kept for a time of their own, shorter or longer than the others. */
@Singleton
public class AnswerPeriods {

    private final Forms forms;
    private final SheetRepository sheets;
    private final FormJson json;

    AnswerPeriods(Forms forms, SheetRepository sheets, FormJson json) {
        this.forms = forms;
        this.sheets = sheets;
        this.json = json;
    }

    /**
     * A question whose answers have a period of their own.
     *
     * @param question in its newest wording
     * @param days after the last day of the meeting; null for good
     */
    public record Own(Question question, @Nullable Integer days) {

        /** Whether its time is over on a day. */
        public boolean over(LocalDate last, LocalDate today) {
            return days != null && last.plusDays(days).isBefore(today);
        }
    }

    /**
     * The questions of a meeting with a period of their own, in the order of the form. Nobody's answer is kept longer than any
     * version of the form said: the shortest time that one of them gave holds. One query.
     *
     * @param usual after how many days answers are forgotten of which nothing else is said; null for never
     */
    public List<Own> of(long meetingId, @Nullable Integer usual) {
        var versions = forms.versions(meetingId);
        List<Own> own = new ArrayList<>();
        for (var question : forms.everAsked(versions)) {
            var asked = versions.stream()
                    .flatMap(version -> version.content().find(question.id()).stream())
                    .toList();
            if (asked.stream().anyMatch(one -> one.keepDays() != null)) {
                var days = asked.stream()
                        .map(one -> one.keepDays() == null ? usual : one.keepDays())
                        .filter(Objects::nonNull)
                        .min(Integer::compare);
                own.add(new Own(question, days.orElse(null)));
            }
        }
        return List.copyOf(own);
    }

    /** How many people have answered each of these questions; those nobody answered are left out. One query. */
    public Map<String, Long> answered(long meetingId, Collection<String> questions) {
        Map<String, Long> many = new HashMap<>();
        if (!questions.isEmpty()) {
            sheets.answered(meetingId, json.write(questions)).forEach(row -> many.put(row.question(), row.many()));
        }
        return many;
    }

    /** Some registrations of a meeting that have an answer to one of these questions. */
    public List<Long> holding(long meetingId, Collection<String> questions, int most) {
        return questions.isEmpty() ? List.of() : sheets.holding(meetingId, json.write(questions), most);
    }

    /** Meetings that are over, whose forms say of some question how long its answers are kept, and that hold answers still. */
    public List<Long> meetingsOver(LocalDate today) {
        return sheets.withOwnPeriods(today);
    }
}
