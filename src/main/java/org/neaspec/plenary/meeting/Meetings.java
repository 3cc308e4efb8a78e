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
    private final MeetingPartsRepository parts;
    private final OfficerRepository officers;

    Meetings(MeetingRepository repository, MeetingPartsRepository parts, OfficerRepository officers) {
        this.repository = repository;
        this.parts = parts;
        this.officers = officers;
    }

    /** Any meeting, for staff; what the public asks for is found with {@link #announced}. */
    public Optional<MeetingFacts> find(String slug) {
        return repository.factsBySlug(slug).map(FactsRow::facts);
    }

    /** A meeting the public may know of; one that is not announced yet is not there. */
    public Optional<MeetingFacts> announced(String slug) {
        return find(slug).filter(MeetingFacts::announced);
    }

    public Optional<MeetingFacts> byId(long id) {
        return repository.factsById(id).map(FactsRow::facts);
    }

    /** Texts and lists of a meeting page. */
    public MeetingDetails details(long id) {
        DetailsRow texts = parts.details(id);
        return new MeetingDetails(
                texts.about(),
                texts.objectivesIntro(),
                parts.objectives(id),
                texts.objectivesNote(),
                parts.participantGroups(id),
                parts.organisers(id),
                texts.hostCode(),
                texts.hostLine(),
                texts.chairLine(),
                texts.responsibleLine(),
                texts.seriesTitle(),
                officers.of(id),
                parts.relations(id).stream().map(RelationRow::relation).toList(),
                texts.textsMarkdown(),
                texts.seriesSlug(),
                parts.tags(id));
    }

    /** The number of a meeting in its series, where it has one. */
    public Optional<Integer> ordinal(long id) {
        return repository.ordinal(id);
    }

    /** Whether there is no meeting at all yet. */
    public boolean none() {
        return parts.count() == 0;
    }

    /** The one small query behind a page kept for everybody. */
    public Optional<MeetingPulse> pulse(String slug) {
        return repository.pulse(slug).map(PulseRow::pulse);
    }

    /** Every meeting, by date, for staff; fuzzy dates in their place, open ones last. */
    public List<MeetingCard> cards() {
        return repository.cards().stream().map(CardRow::card).sorted(BY_DATE).toList();
    }

    /** The same of the meetings the public may know of. */
    public List<MeetingCard> announcedCards() {
        return cards().stream().filter(MeetingCard::announced).toList();
    }
}
