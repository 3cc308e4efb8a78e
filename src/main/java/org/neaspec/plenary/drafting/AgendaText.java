package org.neaspec.plenary.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.AgendaItem;

/**
 * What an item of the agenda says.
 *
 * @param documents symbols or titles, in order
 */
public record AgendaText(String title, @Nullable String annotation, List<String> documents) {

    public AgendaText {
        documents = List.copyOf(documents);
    }

    public static AgendaText of(AgendaItem item) {
        return new AgendaText(item.title(), item.annotation(), item.documents());
    }

    AgendaItem in(AgendaItem item) {
        return new AgendaItem(item.id(), title, annotation, documents, item.subItems());
    }
}
