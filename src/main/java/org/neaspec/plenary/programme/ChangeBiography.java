package org.neaspec.plenary.programme;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.audit.AuditTrail;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.Profile;

/** Changes what the pages of a person say about him or her. */
@Singleton
public class ChangeBiography {

    private final Directory directory;
    private final AuditTrail audit;

    ChangeBiography(Directory directory, AuditTrail audit) {
        this.directory = directory;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        SAVED,
        /** Somebody else has changed it since; nothing was done. */
        OVERTAKEN,
        NO_SUCH_PERSON
    }

    /** @param seen the text that was there when the organiser set out to change it */
    @Transactional
    public Outcome change(String publicId, @Nullable String seen, @Nullable String wanted, Actor by) {
        Profile profile = directory.lockedProfile(publicId).orElse(null);
        if (profile == null) {
            return Outcome.NO_SUCH_PERSON;
        }
        if (Objects.equals(profile.biography(), wanted)) {
            return Outcome.SAVED;
        }
        if (!Objects.equals(profile.biography(), seen)) {
            return Outcome.OVERTAKEN;
        }
        directory.describe(profile.id(), wanted);
        audit.record(by, "programme.biographyChanged", profile.name(), null);
        return Outcome.SAVED;
    }
}
