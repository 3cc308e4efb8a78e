package org.neaspec.plenary.trouble.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.neaspec.plenary.trouble.TroubleCount;
import org.neaspec.plenary.trouble.Troubles;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** Tells staff what the site fails at by itself. */
@Singleton
class TroubleChores implements ToDoList {

    private final Troubles troubles;

    TroubleChores(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public List<ToDo> today() {
        return among(one -> true);
    }

    @Override
    public List<ToDo> today(Set<Long> meetingIds) {
        return among(one -> one.meetingId() != null && meetingIds.contains(one.meetingId()));
    }

    private List<ToDo> among(Predicate<TroubleCount> wanted) {
        return troubles.standing().stream()
                .filter(wanted)
                .map(one -> new ToDo(
                        one.kind().messageKey(),
                        one.many(),
                        Objects.requireNonNullElse(one.title(), ""),
                        one.kind().path(Objects.requireNonNullElse(one.slug(), ""))))
                .toList();
    }
}
