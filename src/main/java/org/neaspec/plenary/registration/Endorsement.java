package org.neaspec.plenary.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the State that somebody represents stands behind him or her.
 *
 * @param state whose word is needed (ISO 3166-1 alpha-3); null when nobody's is
 * @param by the name of who gave or refused it, or recorded what came on paper
 * @param note what it rests on, such as the number of a note verbale, or why it was refused
 */
@Serdeable
public record Endorsement(
        Answer answer,
        @Nullable String state,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable String note) {

    /** What the State said. Words on the screen come from the messages {@code registration.endorsement.<name>}. */
    public enum Answer {
        NOT_ASKED,
        AWAITED,
        GIVEN,
        REFUSED;

        /** The message that names this answer. */
        public String messageKey() {
            return "registration.endorsement." + name();
        }
    }

    /** Nobody's word is needed. */
    static final Endorsement NOT_ASKED = new Endorsement(Answer.NOT_ASKED, null, null, null, null);

    static Endorsement awaitedOf(String state) {
        return new Endorsement(Answer.AWAITED, state, null, null, null);
    }

    Endorsement answered(boolean given, String who, Instant when, @Nullable String why) {
        return new Endorsement(given ? Answer.GIVEN : Answer.REFUSED, state, who, when, why);
    }

    /** Whether the secretariat may approve: nobody's word is needed, or it was given. */
    public boolean settled() {
        return answer == Answer.NOT_ASKED || answer == Answer.GIVEN;
    }

    /** Whether a State has a say at all. */
    public boolean asked() {
        return answer != Answer.NOT_ASKED;
    }
}
