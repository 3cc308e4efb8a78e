package org.neaspec.plenary.calendar;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The owner of a personal calendar says what else stands in it. */
@Singleton
public class FeedWishes {

    private final FeedWishRepository repository;
    private final Clock clock;

    FeedWishes(FeedWishRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public FeedWish of(long registrationId) {
        return repository.of(registrationId).orElse(FeedWish.NONE);
    }

    @Transactional
    public void keep(long registrationId, Reminder reminder, boolean deadlines) {
        repository.keep(registrationId, reminder, deadlines, clock.instant());
    }
}
