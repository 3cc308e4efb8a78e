package org.neaspec.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.registration.RulingWish;
import org.neaspec.plenary.web.FormErrors;

/** What an organiser has filled in already; nothing at first. */
record ReviewFilled(
        List<RulingWish> wishes,
        String reason,
        @Nullable ProofForm proof,
        @Nullable String conflict,
        String endorsementSource,
        String note,
        String changeReason,
        @Nullable String address,
        @Nullable String body,
        FormErrors errors) {

    ReviewFilled(
            List<RulingWish> wishes,
            String reason,
            @Nullable ProofForm proof,
            @Nullable String conflict,
            FormErrors errors) {
        this(wishes, reason, proof, conflict, "", "", "", null, null, errors);
    }

    /** The source of an endorsement on paper was not said, or the endorsement could not be recorded. */
    static ReviewFilled endorsement(String source, @Nullable String conflict, FormErrors errors) {
        return new ReviewFilled(List.of(), "", null, conflict, source, "", "", null, null, errors);
    }

    /** A note that could not be kept as it is. */
    static ReviewFilled note(String text, FormErrors errors) {
        return new ReviewFilled(List.of(), "", null, null, "", text, "", null, null, errors);
    }

    /** The answer to a request was not clear, or came too late. */
    static ReviewFilled change(String reason, @Nullable String conflict, FormErrors errors) {
        return new ReviewFilled(List.of(), "", null, conflict, "", "", reason, null, null, errors);
    }

    /** An address that is none, or somebody else's. */
    static ReviewFilled address(String typed, FormErrors errors) {
        return new ReviewFilled(List.of(), "", null, null, "", "", "", typed, null, errors);
    }

    /** A body that the directory does not know. */
    static ReviewFilled body(String typed, FormErrors errors) {
        return new ReviewFilled(List.of(), "", null, null, "", "", "", null, typed, errors);
    }

    static ReviewFilled nothing() {
        return new ReviewFilled(List.of(), "", null, null, FormErrors.none());
    }
}
