package org.neaspec.plenary.itip;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.calendar.Answer;

/** Who answered what, name by name. */
@Singleton
public class InvitedPeople {

    /** What {@link Wanted} says of those who have not answered. */
    public static final String OPEN = "OPEN";

    private final InvitedPersonRepository people;
    private final SaidEntries said;

    InvitedPeople(InvitedPersonRepository people, SaidEntries said) {
        this.people = people;
        this.said = said;
    }

    /**
     * Whom to list.
     *
     * @param uid of the session; empty for all sessions
     * @param answer the name of an {@link Answer}, {@link #OPEN}, or empty for all
     */
    public record Wanted(String uid, String answer) {}

    /** Those invited to sessions of a meeting, by name; who declined comes before who comes, and who said nothing last. */
    public List<InvitedPerson> of(long meetingId, Wanted wanted, int count, int skipped) {
        return people.of(meetingId, wanted.uid(), wanted.answer(), count, skipped).stream()
                .map(row -> {
                    var entry = said.read(row.said());
                    return new InvitedPerson(
                            row.reference(),
                            row.printedName(),
                            entry.summary(),
                            entry.time(),
                            answer(row.answer()),
                            row.comment());
                })
                .toList();
    }

    private static @Nullable Answer answer(@Nullable String name) {
        return name == null ? null : Answer.valueOf(name);
    }
}
