package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Creator;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The formal numbered agenda. It is provisional until the meeting adopts it. Numbers follow from the order, so references
 * by id stay right when items move.
 *
 * @param adopted whether the meeting has adopted it
 * @param adoptedOn the day of that; null while it is provisional, and where the papers do not print it
 */
@Serdeable
public record Agenda(boolean adopted, @Nullable LocalDate adoptedOn, List<AgendaItem> items) {

    public static final Agenda NONE = new Agenda(null, List.of());

    /** What was written before agendas could be adopted on a day unknown says the day alone. */
    @Creator
    public Agenda(boolean adopted, @Nullable LocalDate adoptedOn, @Nullable List<AgendaItem> items) {
        this.adopted = adopted || adoptedOn != null;
        this.adoptedOn = adoptedOn;
        this.items = items == null ? List.of() : List.copyOf(items);
    }

    /** @param adoptedOn the day the meeting adopted it; null while it is provisional */
    public Agenda(@Nullable LocalDate adoptedOn, @Nullable List<AgendaItem> items) {
        this(adoptedOn != null, adoptedOn, items);
    }

    /**
     * An item or sub-item with its number.
     *
     * @param label "5" for an item, "5 (a)" for a sub-item: a letter never stands without its number (gap I-52)
     * @param letter of a sub-item; null for an item
     */
    public record Numbered(
            String label, int number, @Nullable String letter, AgendaItem item) {}

    /** Items and sub-items in order, numbered 1, 2, 3 and a, b, c. */
    public List<Numbered> numbered() {
        List<Numbered> all = new ArrayList<>();
        int number = 0;
        for (AgendaItem item : items) {
            number++;
            all.add(new Numbered(String.valueOf(number), number, null, item));
            char letter = 'a';
            for (AgendaItem sub : item.subItems()) {
                all.add(new Numbered(number + " (" + letter + ")", number, String.valueOf(letter), sub));
                letter++;
            }
        }
        return all;
    }

    public Optional<Numbered> find(String itemId) {
        return numbered().stream()
                .filter(numbered -> numbered.item().id().equals(itemId))
                .findFirst();
    }

    public Agenda withItems(List<AgendaItem> others) {
        return new Agenda(adopted, adoptedOn, others);
    }
}
