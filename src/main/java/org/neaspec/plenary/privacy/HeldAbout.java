package org.neaspec.plenary.privacy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.form.FormAnswers;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.programme.SegmentFacts;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.registration.RegistrationBodies;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.Registrations;

/**
 * Gathers everything that is held about a registered person. What staff note for themselves is theirs and not in here; nor is
 * anything about others.
 */
@Singleton
public class HeldAbout {

    private final HeldRepository rows;
    private final ErasureRepository erasures;
    private final Registrations registrations;
    private final RegistrationBodies bodies;
    private final FormAnswers answers;
    private final Programmes programmes;
    private final Credentials credentials;
    private final FailingAddresses failing;

    HeldAbout(
            HeldRepository rows,
            ErasureRepository erasures,
            Registrations registrations,
            RegistrationBodies bodies,
            FormAnswers answers,
            Programmes programmes,
            Credentials credentials,
            FailingAddresses failing) {
        this.rows = rows;
        this.erasures = erasures;
        this.registrations = registrations;
        this.bodies = bodies;
        this.answers = answers;
        this.programmes = programmes;
        this.credentials = credentials;
        this.failing = failing;
    }

    public HeldData of(MeetingFacts meeting, RegistrationDetail person) {
        List<HeldData.Section> sections = new ArrayList<>();
        long id = person.id();
        add(sections, "registration", List.of(registration(person)));
        add(
                sections,
                "person",
                rows.directory(id).stream().map(HeldAbout::directory).toList());
        add(
                sections,
                "answers",
                answers.of(id).stream()
                        .map(answer -> row("question", answer.label(), "answer", answer.text()))
                        .toList());
        add(
                sections,
                "files",
                rows.files(id).stream()
                        .map(file -> row(
                                "name", file.name(), "kind", file.kind(), "bytes", file.length(), "at", file.sentAt()))
                        .toList());
        add(
                sections,
                "papers",
                credentials.sentFrom(meeting.id(), person.answers().email()).stream()
                        .map(paper -> row(
                                "name",
                                paper.name(),
                                "kind",
                                paper.kind(),
                                "bytes",
                                paper.length(),
                                "at",
                                paper.sentAt()))
                        .toList());
        add(
                sections,
                "failing",
                failing.of(person.answers().email()).stream()
                        .map(trouble ->
                                row("since", trouble.since(), "times", trouble.times(), "serverWords", trouble.words()))
                        .toList());
        add(
                sections,
                "steps",
                registrations.history(id).stream()
                        .filter(step -> step.act().shownToPerson())
                        .map(step -> row(
                                "at", step.at(), "what", step.act(), "status", step.status(), "reason", step.reason()))
                        .toList());
        add(
                sections,
                "designations",
                rows.designations(id).stream()
                        .map(held -> row(
                                "kind",
                                held.kind(),
                                "country",
                                held.stateCode(),
                                "from",
                                held.validFrom(),
                                "until",
                                held.validUntil(),
                                "source",
                                held.source()))
                        .toList());
        add(
                sections,
                "rulings",
                rows.rulings(id).stream()
                        .filter(ruled -> known(meeting, person).contains(ruled.segmentId()))
                        .map(ruled -> row("verdict", ruled.verdict(), "at", ruled.at()))
                        .toList());
        add(
                sections,
                "sessions",
                rows.sessions(id).stream().map(title -> row("title", title)).toList());
        add(
                sections,
                "waiting",
                rows.waiting(id).stream()
                        .map(place -> row("position", place.position(), "offeredUntil", place.offeredUntil()))
                        .toList());
        add(
                sections,
                "awaited",
                rows.awaited(id).stream()
                        .map(one -> row("title", one.title(), "state", one.state(), "offeredUntil", one.offeredUntil()))
                        .toList());
        add(
                sections,
                "delegation",
                rows.delegation(id).stream()
                        .map(member -> row("party", member.party(), "role", member.role(), "at", member.at()))
                        .toList());
        add(
                sections,
                "changes",
                rows.changes(id).stream()
                        .map(change -> row(
                                "at",
                                change.askedAt(),
                                "state",
                                change.state(),
                                "decidedAt",
                                change.decidedAt(),
                                "reason",
                                change.reason(),
                                "answers",
                                change.answers(),
                                "ownAnswers",
                                change.formAnswers()))
                        .toList());
        add(
                sections,
                "mails",
                rows.mails(id).stream()
                        .map(mail -> row(
                                "subject",
                                mail.subject(),
                                "kind",
                                mail.kind(),
                                "name",
                                mail.recipientName(),
                                "email",
                                mail.recipientEmail(),
                                "state",
                                mail.state(),
                                "at",
                                mail.createdAt(),
                                "sentAt",
                                mail.sentAt()))
                        .toList());
        add(
                sections,
                "arrived",
                rows.arrived(id, person.answers().email().key()).stream()
                        .map(mail -> row(
                                "at",
                                mail.receivedAt(),
                                "kind",
                                mail.outcome(),
                                "subject",
                                mail.subject(),
                                "answer",
                                mail.answer(),
                                "words",
                                mail.words()))
                        .toList());
        add(
                sections,
                "links",
                rows.links(id).stream()
                        .map(link -> row(
                                "kind",
                                link.purpose(),
                                "at",
                                link.createdAt(),
                                "until",
                                link.expiresAt(),
                                "endedAt",
                                link.revokedAt()))
                        .toList());
        add(
                sections,
                "erasures",
                erasures.said(id).stream()
                        .map(said -> row(
                                "at",
                                said.askedAt(),
                                "words",
                                said.words(),
                                "state",
                                said.state(),
                                "answer",
                                said.answer()))
                        .toList());
        add(
                sections,
                "transfer",
                rows.transferred(id).stream().map(at -> row("at", at)).toList());
        return new HeldData(meeting.title(), person.reference(), sections);
    }

    /** The segments that this person may know of: a decision about another one would tell that it exists. */
    private Set<Long> known(MeetingFacts meeting, RegistrationDetail person) {
        return programmes.of(meeting, person.participant()).segments().stream()
                .map(SegmentFacts::id)
                .collect(Collectors.toSet());
    }

    private Map<String, String> registration(RegistrationDetail person) {
        var answers = person.answers();
        return row(
                "reference",
                person.reference(),
                "status",
                person.status(),
                "reason",
                person.reason(),
                "category",
                answers.category(),
                "organisation",
                answers.organisation(),
                "directoryBody",
                bodies.of(person.id()).map(Body::name).orElse(null),
                "unit",
                answers.unit(),
                "jobTitle",
                answers.jobTitle(),
                "country",
                answers.country(),
                "attendance",
                answers.attendance(),
                "zone",
                answers.zone(),
                "claims",
                answers.claims().stream().map(Designation::name).sorted().collect(Collectors.joining(", ")),
                "dietary",
                answers.dietary(),
                "accessNeeds",
                answers.accessNeeds(),
                "consentListing",
                answers.consentListing(),
                "endorsement",
                person.endorsement().answer(),
                "endorsementState",
                person.endorsement().state(),
                "receivedAt",
                person.receivedAt(),
                "updatedAt",
                person.updatedAt());
    }

    private static Map<String, String> directory(HeldRepository.Directory person) {
        return row(
                "honorific",
                person.honorific(),
                "givenName",
                person.givenName(),
                "familyName",
                person.familyName(),
                "printedName",
                person.printedName(),
                "localName",
                person.localName(),
                "email",
                person.email(),
                "phone",
                person.phone(),
                "jobTitle",
                person.jobTitle(),
                "unit",
                person.unit(),
                "organisation",
                person.affiliation(),
                "body",
                person.body(),
                "language",
                person.language(),
                "biography",
                person.biography(),
                "consentPrivacyAt",
                person.consentPrivacyAt(),
                "remindedAt",
                person.remindedAt());
    }

    private static void add(List<HeldData.Section> sections, String name, List<Map<String, String>> rows) {
        if (!rows.isEmpty()) {
            sections.add(new HeldData.Section(name, rows));
        }
    }

    /** Names and values in turn; what says nothing is left out. */
    private static Map<String, String> row(@Nullable Object... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                row.put(String.valueOf(namesAndValues[i]), value.toString());
            }
        }
        return row;
    }
}
