package org.neaspec.plenary.invitation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.registration.Category;

/**
 * What an invitation brings with it.
 *
 * @param category filled in beforehand; the person may change it
 * @param locked whether only the invited address can be registered by it
 * @param skipsReview whether the registration is approved at once, where no endorsement and no place is missing
 * @param segments codes of segments that are granted
 * @param designation verified beforehand
 * @param source what the designation rests on
 * @param expires the first moment at which it opens nothing any more; null for the end of the meeting
 * @param remindDays how many working days before that, or before the meeting, a reminder is sent; null for none
 * @param words of the secretariat, for the mail
 */
public record InvitationTerms(
        @Nullable Category category,
        boolean locked,
        boolean skipsReview,
        List<String> segments,
        @Nullable Designation designation,
        @Nullable String source,
        @Nullable Instant expires,
        @Nullable Integer remindDays,
        @Nullable String words) {

    public InvitationTerms {
        segments = List.copyOf(segments);
    }
}
