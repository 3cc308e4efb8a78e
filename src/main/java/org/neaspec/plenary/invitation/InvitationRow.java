package org.neaspec.plenary.invitation;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * A row of {@code invitation}; of the token it keeps what derives it with the installation's key.
 *
 * @param segments codes with commas between
 */
@SuppressWarnings("ArrayRecordComponent")
@MappedEntity("invitation")
record InvitationRow(
        @Id @GeneratedValue @Nullable Long id,
        String publicId,
        long meetingId,
        @Nullable String honorific,
        String givenName,
        @Nullable String familyName,
        @Nullable String organisation,
        @Nullable String jobTitle,
        @Nullable String stateCode,
        String email,
        String emailKey,
        @Nullable Category category,
        boolean locked,
        boolean skipsReview,
        @Nullable String segments,
        @Nullable Designation designation,
        @Nullable String source,
        @Nullable String words,
        @Nullable Instant expiresAt,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        int sendings,
        Instant sentAt,
        @Nullable Instant declinedAt,
        @Nullable String declineWords,
        @Nullable Instant revokedAt,
        @Nullable Long registrationId,
        long invitedBy,
        String invitedByName,
        byte[] nonce,
        byte[] tokenHash) {

    long key() {
        return Objects.requireNonNull(id);
    }

    Invitation invitation(@Nullable String registered) {
        return new Invitation(
                publicId,
                meetingId,
                new Invitee(
                        honorific, givenName, familyName, organisation, jobTitle, stateCode, new EmailAddress(email)),
                terms(),
                sendings,
                sentAt,
                remindAt,
                remindedAt,
                declinedAt,
                declineWords,
                revokedAt,
                registered,
                invitedByName);
    }

    InvitationTerms terms() {
        return new InvitationTerms(category, locked, skipsReview, codes(), designation, source, expiresAt, null, words);
    }

    private List<String> codes() {
        return segments == null ? List.of() : Arrays.asList(segments.split(",", -1));
    }

    boolean lets(Instant now) {
        return revokedAt == null && registrationId == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
