package org.neaspec.plenary.account;

import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;
import jakarta.inject.Singleton;
import org.neaspec.plenary.shared.EmailAddress;

/** The way back for staff who forgot their password. */
@Singleton
public class ForgottenPassword {

    private final PasswordLinks links;

    ForgottenPassword(PasswordLinks links) {
        this.links = links;
    }

    /**
     * Has a link mailed if there is such an account. Returns at once and in any case, so that neither the answer nor the time it
     * takes tells whether there is one.
     */
    @Async(TaskExecutors.BLOCKING)
    public void report(EmailAddress email) {
        links.mail(email.key());
    }
}
