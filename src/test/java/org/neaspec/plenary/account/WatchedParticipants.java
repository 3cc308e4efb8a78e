package org.neaspec.plenary.account;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.neaspec.plenary.access.Participants;

/** Notes on which thread the binder asks the database for a participant. */
@Singleton
class WatchedParticipants implements BeanCreatedEventListener<Participants> {

    final List<String> threads = new CopyOnWriteArrayList<>();

    @Override
    public Participants onCreated(BeanCreatedEvent<Participants> event) {
        return token -> {
            threads.add(Thread.currentThread().getName());
            return event.getBean().byPersonalToken(token);
        };
    }
}
