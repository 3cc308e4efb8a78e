package org.neaspec.plenary.programme;

import io.micronaut.core.annotation.Creator;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * An item of the formal agenda.
 *
 * @param id random, so that rows and papers can refer to it whatever its number
 * @param annotation what the meeting is invited to do, and the background; for the annotated agenda
 * @param documents symbols or titles of its papers, in order
 * @param subItems lettered a, b, c; sub-items have none of their own
 * @param order on what the order of those who take the floor rests (gap I-62); null while nobody has said
 */
@Serdeable
public record AgendaItem(
        String id,
        String title,
        @Nullable String annotation,
        List<String> documents,
        List<AgendaItem> subItems,
        @Nullable OrderBasis order) {

    @Creator
    public AgendaItem(
            String id,
            String title,
            @Nullable String annotation,
            @Nullable List<String> documents,
            @Nullable List<AgendaItem> subItems,
            @Nullable OrderBasis order) {
        this.id = id;
        this.title = title;
        this.annotation = annotation;
        this.documents = documents == null ? List.of() : List.copyOf(documents);
        this.subItems = subItems == null ? List.of() : List.copyOf(subItems);
        this.order = order;
    }

    public AgendaItem(
            String id,
            String title,
            @Nullable String annotation,
            @Nullable List<String> documents,
            @Nullable List<AgendaItem> subItems) {
        this(id, title, annotation, documents, subItems, null);
    }

    public AgendaItem withSubItems(List<AgendaItem> others) {
        return new AgendaItem(id, title, annotation, documents, others, order);
    }
}
