package org.neaspec.plenary.registration;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import org.neaspec.plenary.people.EmailsChanged;

/** Has registrations follow the address that the directory has for a person, in the transaction of its cause. */
@Singleton
class FollowEmails {

    private final ChangeAddress addresses;

    FollowEmails(ChangeAddress addresses) {
        this.addresses = addresses;
    }

    @EventListener
    void changed(EmailsChanged fact) {
        fact.personIds().stream().sorted().forEach(personId -> addresses.follow(personId, fact.by()));
    }
}
