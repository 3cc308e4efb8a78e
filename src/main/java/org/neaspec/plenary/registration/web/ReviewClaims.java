package org.neaspec.plenary.registration.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationPaths;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;

/** What a person under review claims to be, what of it is verified, and the form that verifies more. */
@Singleton
class ReviewClaims {

    private final States states;
    private final Messages messages;

    ReviewClaims(States states, Messages messages) {
        this.states = states;
        this.messages = messages;
    }

    List<ReviewPage.ClaimLine> lines(
            MeetingFacts meeting, RegistrationDetail detail, List<VerifiedDesignation> verified) {
        var claimed = detail.answers().claims();
        return Arrays.stream(Designation.values())
                .filter(kind -> claimed.contains(kind) || held(verified, kind) != null)
                .map(kind -> {
                    var proof = held(verified, kind);
                    return new ReviewPage.ClaimLine(
                            words(kind.messageKey()),
                            claimed.contains(kind),
                            proof != null,
                            proof == null ? "" : inWords(proof),
                            proof == null
                                    ? null
                                    : RegistrationPaths.review(meeting.slug(), detail.reference())
                                            + "/designations/"
                                            + kind.name()
                                            + "/removal");
                })
                .toList();
    }

    private static @Nullable VerifiedDesignation held(List<VerifiedDesignation> verified, Designation kind) {
        return verified.stream()
                .filter(proof -> proof.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private String inWords(VerifiedDesignation proof) {
        return Stream.of(
                        proof.stateCode() == null ? null : states.shortName(proof.stateCode()),
                        day("registration.review.from", proof.from()),
                        day("registration.review.until", proof.until()),
                        proof.source())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String day(String key, @Nullable LocalDate day) {
        return day == null ? null : messages.text(Locale.ENGLISH, key, TimeText.date(day, Locale.ENGLISH));
    }

    /** Prefilled with the first claim not verified yet, and the State the person represents. */
    ReviewPage.Proof proof(RegistrationDetail detail, List<VerifiedDesignation> verified, ReviewFilled filled) {
        var open = EnumSet.noneOf(Designation.class);
        open.addAll(detail.answers().claims());
        verified.forEach(proof -> open.remove(proof.kind()));
        var sent = filled.proof();
        var kind = sent != null
                ? sent.kind()
                : open.isEmpty() ? "" : open.iterator().next().name();
        var state = sent != null
                ? sent.state()
                : Objects.requireNonNullElse(detail.answers().country(), "");
        return new ReviewPage.Proof(
                Arrays.stream(Designation.values())
                        .map(one -> Choice.of(
                                one.name(), words(one.messageKey()), one.name().equals(kind)))
                        .toList(),
                states.all().stream()
                        .map(one -> Choice.of(
                                one.code(), one.shortName(), one.code().equals(state)))
                        .toList(),
                sent == null ? "" : sent.from(),
                sent == null ? "" : sent.until(),
                sent == null ? "" : sent.source(),
                sent != null || !open.isEmpty());
    }

    private String words(String key) {
        return messages.text(Locale.ENGLISH, key);
    }
}
