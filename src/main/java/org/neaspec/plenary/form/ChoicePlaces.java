package org.neaspec.plenary.form;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The places of choices. Acts belong to the caller's transaction; whoever takes or frees a place holds the meeting's row, and
 * every count is conditional all the same.
 */
@Singleton
public class ChoicePlaces {

    private final ChoiceRepository choices;

    ChoicePlaces(ChoiceRepository choices) {
        this.choices = choices;
    }

    /** How one choice stands. */
    public record Places(@Nullable Integer places, int taken) {

        /** How many are left; null for as many as like. */
        public @Nullable Integer left() {
            return places == null ? null : Math.max(0, places - taken);
        }
    }

    /** How the choices of a meeting stand at this moment. One query. */
    public Map<Choice, Places> at(long meetingId) {
        Map<Choice, Places> all = new HashMap<>();
        choices.at(meetingId)
                .forEach(row ->
                        all.put(new Choice(row.question(), row.choice()), new Places(row.places(), row.taken())));
        return all;
    }

    /** The choices whose places a registration holds. */
    public Set<Choice> heldBy(long registrationId) {
        return Set.copyOf(choices.seats(registrationId));
    }

    void set(long meetingId, FormContent content) {
        for (var question : content.questions()) {
            for (var option : question.options()) {
                choices.set(meetingId, question.id(), option.id(), option.places());
            }
        }
    }

    /** The wanted choices for which there is no place and of which none is held; true until the caller lets the meeting go. */
    Set<Choice> gone(long meetingId, Set<Choice> held, Set<Choice> wanted) {
        var gone = new TreeSet<Choice>();
        for (var row : choices.at(meetingId)) {
            var choice = new Choice(row.question(), row.choice());
            if (wanted.contains(choice) && !held.contains(choice) && row.full()) {
                gone.add(choice);
            }
        }
        return gone;
    }

    /**
     * Has a registration sit on these choices and on no others.
     *
     * @throws NoPlaceLeft when somebody was quicker; then the transaction must not go on
     */
    void follow(long meetingId, long registrationId, Set<Choice> wanted) {
        Set<Choice> held = new HashSet<>(choices.seats(registrationId));
        for (var choice : new TreeSet<>(held)) {
            if (!wanted.contains(choice) && choices.leave(registrationId, choice.question(), choice.choice()) == 1) {
                choices.free(meetingId, choice.question(), choice.choice());
            }
        }
        for (var choice : new TreeSet<>(wanted)) {
            if (!held.contains(choice)) {
                if (choices.take(meetingId, choice.question(), choice.choice()) == 0) {
                    throw new NoPlaceLeft(Set.of(choice));
                }
                choices.sit(registrationId, choice.question(), choice.choice());
            }
        }
    }

    /** What of a sheet takes places: every choice in it that the meeting ever counted. */
    Set<Choice> countedIn(long meetingId, Sheet sheet) {
        Set<Choice> counted = new HashSet<>();
        var known = choices.at(meetingId).stream()
                .map(row -> new Choice(row.question(), row.choice()))
                .collect(Collectors.toSet());
        for (var given : sheet.answers()) {
            for (var value : given.values()) {
                var choice = new Choice(given.question(), value);
                if (known.contains(choice)) {
                    counted.add(choice);
                }
            }
        }
        return counted;
    }
}
