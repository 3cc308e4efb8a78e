package org.neaspec.plenary.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.api.PulledRegistration;

/**
 * A registration.
 *
 * @param segments the codes of those that the person may attend; none before the approval
 * @param delegation null for all who are in none
 * @param answers null unless the token is for {@code answers:read}
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
        List<String> segments,
        @Nullable Delegation delegation,
        boolean consentListing,
        String receivedAt,
        String updatedAt,
        @Nullable Contact contact,
        @Nullable Needs needs,
        @Nullable List<Answer> answers,
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

    /** @param state of whose delegation it is; null in that of a body, which {@code body} names */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Delegation(@Nullable String state, @Nullable String body, String role) {}

    /**
     * An answer to one of the meeting's own questions.
     *
     * @param version of the form in which it was asked
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Answer(String question, int version, List<String> values, List<Companion> companions) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Companion(String name, @Nullable String relation) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Transfer(String transferredAt, String by) {}

    static RegistrationJson of(
            PulledRegistration row,
            List<String> segments,
            boolean contacts,
            boolean needs,
            @Nullable List<Answer> answers) {
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
                segments,
                delegation(row),
                row.consentListing(),
                row.createdAt().toString(),
                row.updatedAt().toString(),
                contacts ? new Contact(row.email(), row.phone()) : null,
                needs ? new Needs(row.dietary(), row.accessNeeds()) : null,
                answers,
                transfer(row));
    }

    private static @Nullable Delegation delegation(PulledRegistration row) {
        var role = row.delegationRole();
        return role == null ? null : new Delegation(row.delegationState(), row.delegationBody(), role.name());
    }

    static @Nullable Transfer transfer(PulledRegistration row) {
        var at = row.transferredAt();
        var by = row.transferredBy();
        return at == null || by == null ? null : new Transfer(at.toString(), by);
    }
}
