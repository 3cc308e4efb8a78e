package org.neaspec.plenary.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.api.PulledRegistration;

/**
 * A registration.
 *
 * @param contact null unless the token is for {@code contacts:read}
 * @param needs null unless the token is for {@code needs:read}
 * @param transfer null until another system says that it has taken it over
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record RegistrationJson(
        String reference,
        String status,
        String category,
        @Nullable String honorific,
        @Nullable String givenName,
        @Nullable String familyName,
        String printedName,
        @Nullable String localName,
        @Nullable String organisation,
        @Nullable String unit,
        @Nullable String jobTitle,
        @Nullable String country,
        String attendance,
        boolean consentListing,
        String receivedAt,
        String updatedAt,
        @Nullable Contact contact,
        @Nullable Needs needs,
        @Nullable Transfer transfer) {

    /** A page of registrations; {@code next} is the address of the one after it, null on the last. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Listed(
            List<RegistrationJson> registrations, @Nullable String next) {}

    /** What became of a person who was registered by a program. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Receipt(String reference, String status, String receivedAt) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Contact(@Nullable String email, @Nullable String phone) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Needs(@Nullable String dietary, @Nullable String access) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Transfer(String transferredAt, String by) {}

    static RegistrationJson of(PulledRegistration row, boolean contacts, boolean needs) {
        return new RegistrationJson(
                row.reference(),
                row.status().name(),
                row.category().name(),
                row.honorific(),
                row.givenName(),
                row.familyName(),
                row.printedName(),
                row.localName(),
                row.organisation(),
                row.unit(),
                row.jobTitle(),
                row.stateCode(),
                row.attendance().name(),
                row.consentListing(),
                row.createdAt().toString(),
                row.updatedAt().toString(),
                contacts ? new Contact(row.email(), row.phone()) : null,
                needs ? new Needs(row.dietary(), row.accessNeeds()) : null,
                transfer(row));
    }

    static @Nullable Transfer transfer(PulledRegistration row) {
        var at = row.transferredAt();
        var by = row.transferredBy();
        return at == null || by == null ? null : new Transfer(at.toString(), by);
    }
}
