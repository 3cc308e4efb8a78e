package org.neaspec.plenary.meeting;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The door to read meetings. */
@Singleton
public final class Meetings {

    private static final Comparator<MeetingCard> BY_DATE =
            Comparator.comparing(MeetingCard::date).thenComparing(MeetingCard::code);

    private final MeetingRepository repository;

    Meetings(MeetingRepository repository) {
        this.repository = repository;
    }

    public Optional<MeetingFacts> find(String slug) {
        return repository.factsBySlug(slug).map(FactsRow::facts);
    }

    public Optional<MeetingFacts> byId(long id) {
        return repository.factsById(id).map(FactsRow::facts);
    }

    /** The one small query behind a page kept for everybody. */
    public Optional<MeetingPulse> pulse(String slug) {
        return repository.pulse(slug).map(PulseRow::pulse);
    }

    /** Every meeting, by date; fuzzy dates in their place, open ones last. */
    public List<MeetingCard> cards() {
        return repository.cards().stream().map(CardRow::card).sorted(BY_DATE).toList();
    }
}
