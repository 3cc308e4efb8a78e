package org.neaspec.plenary.api.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.api.Webhooks;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** Webhooks that were stopped because nothing arrived: somebody has to look at them. */
@Singleton
class StoppedWebhooks implements ToDoList {

    private final Webhooks webhooks;

    StoppedWebhooks(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public List<ToDo> today() {
        return webhooks.stopped().entrySet().stream()
                .map(meeting ->
                        new ToDo("api.toDo.stopped", meeting.getValue(), MeetingPaths.webhooks(meeting.getKey())))
                .toList();
    }
}
