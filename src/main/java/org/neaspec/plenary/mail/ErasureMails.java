package org.neaspec.plenary.mail;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.privacy.ErasureDecided;
import org.neaspec.plenary.registration.DataGroup;
import org.neaspec.plenary.web.Messages;

/** Tells somebody what became of the wish to be forgotten, inside the same transaction, before the address is. */
@Singleton
class ErasureMails {

    private final RegistrationLetters letters;
    private final Messages messages;

    ErasureMails(RegistrationLetters letters, Messages messages) {
        this.letters = letters;
        this.messages = messages;
    }

    @EventListener
    void decided(ErasureDecided fact) {
        var kind = fact.whole()
                ? MailKind.ERASED
                : fact.erased().isEmpty() ? MailKind.ERASURE_REFUSED : MailKind.PARTLY_ERASED;
        letters.queue(kind, fact.registrationId(), "erasure " + fact.requestId(), reason(fact, kind));
    }

    private @Nullable String reason(ErasureDecided fact, MailKind kind) {
        if (kind != MailKind.PARTLY_ERASED) {
            return fact.answer();
        }
        var kept = Arrays.stream(DataGroup.values())
                .filter(group -> !fact.erased().contains(group))
                .map(group -> messages.text(Locale.ENGLISH, group.messageKey()))
                .collect(Collectors.joining("; "));
        return messages.text(Locale.ENGLISH, "mail.partlyErased.kept", kept) + "\n" + fact.answer();
    }
}
