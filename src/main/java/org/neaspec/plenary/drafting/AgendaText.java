package org.neaspec.plenary.drafting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.AgendaItem;
import org.neaspec.plenary.programme.OrderBasis;

/**
 * What an item of the agenda says.
 *
 * @param documents symbols or titles, in order
 * @param order on what the order of those who take the floor rests
 */
public record AgendaText(
        String title,
        @Nullable String annotation,
        List<String> documents,
        @Nullable OrderBasis order) {

    public AgendaText {
        documents = List.copyOf(documents);
    }

    public static AgendaText of(AgendaItem item) {
        return new AgendaText(item.title(), item.annotation(), item.documents(), item.order());
    }

    AgendaItem in(AgendaItem item) {
        return new AgendaItem(item.id(), title, annotation, documents, item.subItems(), order);
    }
}
