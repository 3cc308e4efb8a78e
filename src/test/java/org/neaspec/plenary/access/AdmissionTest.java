package org.neaspec.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neaspec.plenary.access.Designation.NEACAP_SPC_MEMBER;
import static org.neaspec.plenary.access.Designation.NEASPEC_NFP;
import static org.neaspec.plenary.access.Designation.NOMINATED_EXPERT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.access.Viewer.Participant;
import org.neaspec.plenary.access.Viewer.Visitor;

class AdmissionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 23);
    private static final Occasion OPEN = new Occasion(1, 10L, 100L, DAY, Audience.OPEN);

    @Test
    void nobodyIsAdmittedBeforeApproval() {
        var standing = new Standing(1, false, List.of(held(NEACAP_SPC_MEMBER)), List.of(grant()), Set.of(100L, 200L));

        assertThat(Admission.decide(standing, OPEN).rule()).isEqualTo("registrationMustBeApproved");
        assertThat(Admission.decide(standing, closed(Visibility.LISTED)).admitted())
                .isFalse();
    }

    @Test
    void anOpenItemAdmitsEveryApprovedParticipant() {
        assertThat(Admission.decide(approved(), OPEN).admitted()).isTrue();
    }

    @Test
    void aClosedSegmentAdmitsVerifiedDesignationsAndSaysWhich() {
        var verdict = Admission.decide(approved(held(NEACAP_SPC_MEMBER)), closed(Visibility.LISTED));

        assertThat(verdict.admitted()).isTrue();
        assertThat(verdict.rule()).isEqualTo("closedSegmentsAdmitVerifiedDesignations");
        assertThat(verdict.reasonArguments()).contains(NEACAP_SPC_MEMBER, "MNG");
    }

    @Test
    void aDesignationThatTheSegmentDoesNotNameOpensNothing() {
        assertThat(Admission.decide(approved(held(NOMINATED_EXPERT)), closed(Visibility.LISTED))
                        .admitted())
                .isFalse();
    }

    @Test
    void aDesignationIsValidOnItsFirstAndLastDayOnly() {
        var lastDay = new HeldDesignation(NEACAP_SPC_MEMBER, "MNG", DAY, DAY);
        var tooLate = new HeldDesignation(NEACAP_SPC_MEMBER, "MNG", DAY.plusDays(1), null);
        var expired = new HeldDesignation(NEACAP_SPC_MEMBER, "MNG", null, DAY.minusDays(1));

        assertThat(Admission.decide(approved(lastDay), closed(Visibility.LISTED))
                        .admitted())
                .isTrue();
        assertThat(Admission.decide(approved(tooLate), closed(Visibility.LISTED))
                        .admitted())
                .isFalse();
        assertThat(Admission.decide(approved(expired), closed(Visibility.LISTED))
                        .admitted())
                .isFalse();
    }

    @Test
    void anExplicitRefusalBeatsADesignationAndAnOpenDoor() {
        var refused = new Standing(1, true, List.of(held(NEACAP_SPC_MEMBER)), List.of(refusal()), Set.of(100L, 200L));

        assertThat(Admission.decide(refused, closed(Visibility.LISTED)).rule()).isEqualTo("explicitRefusalCloses");
        assertThat(Admission.decide(refused, new Occasion(1, 20L, 201L, DAY, Audience.OPEN))
                        .admitted())
                .isFalse();
    }

    @Test
    void anExplicitGrantOpensWithoutADesignation() {
        var granted = new Standing(1, true, List.of(), List.of(grant()), Set.of());

        assertThat(Admission.decide(granted, closed(Visibility.HIDDEN)).rule()).isEqualTo("explicitGrantOpens");
    }

    @Test
    void aDutyOpensItsItemAndNoOther() {
        var speaker = new Standing(1, true, List.of(), List.of(), Set.of(200L));
        var other = new Occasion(1, 20L, 201L, DAY, closed(Visibility.LISTED).audience());

        assertThat(Admission.decide(speaker, closed(Visibility.LISTED)).rule()).isEqualTo("aDutyAdmitsToItsItemOnly");
        assertThat(Admission.decide(speaker, other).admitted()).isFalse();
    }

    @Test
    void aSessionWithLimitedPlacesAdmitsThoseWhoChoseItAndShowsItselfToThoseWhoMay() {
        var limited = new Occasion(1, 10L, 100L, DAY, closed(Visibility.HIDDEN).audience(), true);
        var member = approved(held(NEASPEC_NFP));
        var chose = new Standing(1, true, member.designations(), List.of(), Set.of(), Set.of(100L));
        var outsider = new Standing(1, true, List.of(), List.of(), Set.of(), Set.of(100L));
        var speaker = new Standing(1, true, List.of(), List.of(), Set.of(100L));

        assertThat(Admission.decide(member, limited).rule()).isEqualTo("limitedSessionsAdmitThoseWhoChose");
        assertThat(Admission.mayChoose(member, limited)).isTrue();
        assertThat(Admission.sight(new Participant(7, "Test Member", member), limited))
                .isEqualTo(Sight.FULL);
        assertThat(Admission.decide(chose, limited).admitted()).isTrue();
        assertThat(Admission.decide(outsider, limited).admitted()).isFalse();
        assertThat(Admission.mayChoose(outsider, limited)).isFalse();
        assertThat(Admission.sight(new Participant(7, "Test Other", outsider), limited))
                .isEqualTo(Sight.ABSENT);
        assertThat(Admission.decide(speaker, limited).rule()).isEqualTo("aDutyAdmitsToItsItemOnly");
    }

    @Test
    void whoeverWaitsForASegmentIsNotInItYetUnlessOnDuty() {
        var member = approved(held(NEASPEC_NFP));
        var waiting = member.waitingFor(Set.of(10L));
        var closed = new Occasion(1, 10L, 100L, DAY, closed(Visibility.LISTED).audience());

        assertThat(Admission.decide(member, closed).admitted()).isTrue();
        assertThat(Admission.decide(waiting, closed).rule()).isEqualTo("fullSegmentsLetPeopleWait");
        assertThat(Admission.foresee(waiting, closed).admitted()).isFalse();
        assertThat(Admission.decide(waiting.ruled(List.of(new Ruling(10, true, "Test", Instant.EPOCH))), closed)
                        .admitted())
                .isFalse();
        assertThat(Admission.decide(waiting.onDuty(Set.of(100L)), closed).admitted())
                .isTrue();
        assertThat(Admission.decide(waiting, new Occasion(1, 11L, 101L, DAY, closed.audience()))
                        .admitted())
                .isTrue();
    }

    @Test
    void aRegistrationForAnotherMeetingOpensNothing() {
        var elsewhere = new Standing(2, true, List.of(held(NEACAP_SPC_MEMBER)), List.of(grant()), Set.of(200L));

        assertThat(Admission.decide(elsewhere, closed(Visibility.LISTED)).admitted())
                .isFalse();
        assertThat(Admission.decide(elsewhere, OPEN).admitted()).isFalse();
    }

    @Test
    void theIneligibleSeeWhatTheVisibilityGives() {
        assertThat(Admission.sight(new Visitor(), closed(Visibility.LISTED))).isEqualTo(Sight.LISTED);
        assertThat(Admission.sight(new Visitor(), closed(Visibility.PLACEHOLDER)))
                .isEqualTo(Sight.PLACEHOLDER);
        assertThat(Admission.sight(new Visitor(), closed(Visibility.HIDDEN))).isEqualTo(Sight.ABSENT);
        assertThat(Admission.sight(new Visitor(), OPEN)).isEqualTo(Sight.FULL);
    }

    @Test
    void organisersSeeOnPublicPagesWhatThePublicSees() {
        var organiser = new Organiser(1, "Test Organiser", "organiser@example.org", true);

        assertThat(Admission.sight(organiser, closed(Visibility.HIDDEN))).isEqualTo(Sight.ABSENT);
        assertThat(Admission.attends(organiser, OPEN)).isFalse();
    }

    @Test
    void theEligibleSeeEverything() {
        var member = new Participant(7, "Test Member", approved(held(NEASPEC_NFP)));

        assertThat(Admission.sight(member, closed(Visibility.HIDDEN))).isEqualTo(Sight.FULL);
    }

    /** Taking a fact away from a person, other than a refusal, never opens a door that was closed. */
    @Test
    void losingAFactNeverOpensAnything() {
        var random = new Random(20250923);
        for (int round = 0; round < 5_000; round++) {
            var standing = anyStanding(random);
            var occasion = anyOccasion(random);
            if (Admission.decide(standing, occasion).admitted()) {
                continue;
            }
            var unapproved = new Standing(
                    standing.meetingId(), false, standing.designations(), standing.rulings(), standing.duties());
            var undesignated = new Standing(
                    standing.meetingId(), standing.approved(), List.of(), standing.rulings(), standing.duties());
            var ungranted = new Standing(
                    standing.meetingId(),
                    standing.approved(),
                    standing.designations(),
                    standing.rulings().stream()
                            .filter(ruling -> !ruling.granted())
                            .toList(),
                    standing.duties());
            var dutyless = new Standing(
                    standing.meetingId(), standing.approved(), standing.designations(), standing.rulings(), Set.of());
            assertThat(List.of(unapproved, undesignated, ungranted, dutyless))
                    .noneMatch(less -> Admission.decide(less, occasion).admitted());
        }
    }

    private static Standing anyStanding(Random random) {
        var designations = EnumSet.allOf(Designation.class).stream()
                .filter(kind -> random.nextInt(3) == 0)
                .map(kind -> new HeldDesignation(kind, null, null, random.nextBoolean() ? null : DAY.minusDays(1)))
                .toList();
        var rulings = random.nextInt(3) == 0 ? List.of(random.nextBoolean() ? grant() : refusal()) : List.<Ruling>of();
        return new Standing(
                1 + random.nextInt(2),
                random.nextInt(4) > 0,
                designations,
                rulings,
                random.nextBoolean() ? Set.of(200L) : Set.of());
    }

    private static Occasion anyOccasion(Random random) {
        return random.nextInt(4) == 0 ? OPEN : closed(Visibility.values()[random.nextInt(4)]);
    }

    private static Occasion closed(Visibility visibility) {
        return new Occasion(
                1, 20L, 200L, DAY, Audience.restrictedTo(Set.of(NEASPEC_NFP, NEACAP_SPC_MEMBER), visibility));
    }

    private static Standing approved(HeldDesignation... designations) {
        return new Standing(1, true, List.of(designations), List.of(), Set.of());
    }

    private static HeldDesignation held(Designation kind) {
        return new HeldDesignation(kind, "MNG", null, null);
    }

    private static Ruling grant() {
        return new Ruling(20, true, "Test Organiser", Instant.EPOCH);
    }

    private static Ruling refusal() {
        return new Ruling(20, false, "Test Organiser", Instant.EPOCH);
    }
}
