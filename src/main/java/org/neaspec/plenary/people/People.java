package org.neaspec.plenary.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.shared.PlainText;

/** The directory of people as staff read it. Who is out of sight is not there. */
@Singleton
public class People {

    private static final int PORTIONS = 5;

    private final PersonRepository persons;
    private final AppointmentRepository appointments;
    private final PersonHistory history;
    private final PersonIndex index;
    private final Transactions transactions;
    private final List<PersonTies> ties;

    People(
            PersonRepository persons,
            AppointmentRepository appointments,
            PersonHistory history,
            PersonIndex index,
            Transactions transactions,
            List<PersonTies> ties) {
        this.persons = persons;
        this.appointments = appointments;
        this.history = history;
        this.index = index;
        this.transactions = transactions;
        this.ties = ties;
    }

    /** A page of people found, and how many there are in all. */
    public record Found(List<PersonLine> people, long many) {}

    /**
     * Finds people by the beginnings of up to three words of their names or body, in any script and order, or by the beginning
     * of an e-mail address. Three queries, however many there are.
     *
     * @param typed what to look for; everybody for an empty text
     */
    public Found find(PeopleSight sight, String typed, int count, int skipped) {
        catchUp();
        String text = PlainText.line(typed);
        boolean address = text.contains("@");
        List<String> words =
                new ArrayList<>(address ? List.of() : NameKey.of(text).words());
        if (!text.isEmpty() && !address && words.isEmpty()) {
            return new Found(List.of(), 0);
        }
        while (words.size() < 3) {
            words.add("");
        }
        String mail = address ? text.toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") : "";
        List<Long> meetings = sight.meetingsOrNone();
        long many = persons.count(sight.everybody(), meetings, mail, words.get(0), words.get(1), words.get(2));
        return new Found(
                persons.find(
                        sight.everybody(), meetings, mail, words.get(0), words.get(1), words.get(2), count, skipped),
                many);
    }

    /** A word as the keys have it by which persons are found: without case, marks, hyphens and apostrophes; empty for none. */
    public static String keyed(String word) {
        return String.join("", NameKey.of(word).words());
    }

    /** One person; one who was merged says into whom. */
    public Optional<PersonRecord> one(PeopleSight sight, String publicId) {
        return persons.record(publicId, sight.everybody(), sight.meetingsOrNone());
    }

    /** What the person holds, will hold and has held. */
    public List<Appointment> appointments(PersonRecord person) {
        return appointments.of(person.id());
    }

    /** What ties the person to the meetings in sight, by room. */
    public List<Tie> ties(PersonRecord person, PeopleSight sight) {
        List<Long> ids = withAliases(person.id());
        return ties.stream().flatMap(room -> room.of(ids, sight).stream()).toList();
    }

    /** What happened to the person in the directory, newest first. */
    public List<PersonStep> history(PersonRecord person) {
        return history.of(withAliases(person.id()));
    }

    private List<Long> withAliases(long id) {
        List<Long> ids = new ArrayList<>(persons.aliases(id));
        ids.add(id);
        return ids;
    }

    /** Somebody who registered a moment ago is found at once, unless very many did. */
    boolean catchUp() {
        for (int i = 0; i < PORTIONS; i++) {
            if (!transactions.retrying(index::portion)) {
                return false;
            }
        }
        return true;
    }
}
