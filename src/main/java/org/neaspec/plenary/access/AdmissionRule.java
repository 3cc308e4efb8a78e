package org.neaspec.plenary.access;

import java.util.List;
import java.util.Optional;

/**
 * One rule of admission: it decides, or leaves the decision to the next. The order is that of the domain notes, 4.3; the
 * first rule that applies decides.
 */
@FunctionalInterface
interface AdmissionRule {

    Optional<Verdict> apply(Standing standing, Occasion occasion);

    AdmissionRule registrationMustBeForThisMeeting =
            (standing, occasion) -> standing.meetingId() == occasion.meetingId()
                    ? Optional.empty()
                    : Optional.of(Verdict.no("registrationMustBeForThisMeeting", "access.reason.otherMeeting"));

    AdmissionRule registrationMustBeApproved = (standing, occasion) -> standing.approved()
            ? Optional.empty()
            : Optional.of(Verdict.no("registrationMustBeApproved", "access.reason.notApproved"));

    AdmissionRule explicitRefusalCloses = (standing, occasion) -> standing.rulingOn(occasion)
            .filter(ruling -> !ruling.granted())
            .map(ruling -> Verdict.no("explicitRefusalCloses", "access.reason.refused", ruling.by(), ruling.at()));

    AdmissionRule fullSegmentsLetPeopleWait =
            (standing, occasion) -> standing.waitsFor(occasion) && !standing.hasDutyIn(occasion)
                    ? Optional.of(Verdict.no("fullSegmentsLetPeopleWait", "access.reason.waits"))
                    : Optional.empty();

    AdmissionRule limitedSessionsAdmitThoseWhoChose =
            (standing, occasion) -> occasion.byChoice() && !standing.chose(occasion) && !standing.hasDutyIn(occasion)
                    ? Optional.of(Verdict.no("limitedSessionsAdmitThoseWhoChose", "access.reason.notChosen"))
                    : Optional.empty();

    AdmissionRule explicitGrantOpens = (standing, occasion) -> standing.rulingOn(occasion)
            .filter(Ruling::granted)
            .map(ruling -> Verdict.yes("explicitGrantOpens", "access.reason.granted", ruling.by(), ruling.at()));

    AdmissionRule openItemsAdmitEveryApprovedParticipant =
            (standing, occasion) -> occasion.audience().open()
                    ? Optional.of(Verdict.yes("openItemsAdmitEveryApprovedParticipant", "access.reason.open"))
                    : Optional.empty();

    AdmissionRule closedSegmentsAdmitVerifiedDesignations = (standing, occasion) -> standing.designations().stream()
            .filter(held -> occasion.audience().admits().contains(held.kind()))
            .filter(held -> held.validOn(occasion.day()))
            .findFirst()
            .map(held -> Verdict.yes(
                    "closedSegmentsAdmitVerifiedDesignations",
                    held.stateCode() == null ? "access.reason.designated" : "access.reason.designatedBy",
                    held.kind(),
                    held.stateCode() == null ? "" : held.stateCode()));

    AdmissionRule aDutyAdmitsToItsItemOnly = (standing, occasion) -> standing.hasDutyIn(occasion)
            ? Optional.of(Verdict.yes("aDutyAdmitsToItsItemOnly", "access.reason.duty"))
            : Optional.empty();

    /** All rules, in the order in which they are asked. */
    List<AdmissionRule> IN_ORDER = List.of(
            registrationMustBeForThisMeeting,
            registrationMustBeApproved,
            explicitRefusalCloses,
            fullSegmentsLetPeopleWait,
            limitedSessionsAdmitThoseWhoChose,
            explicitGrantOpens,
            openItemsAdmitEveryApprovedParticipant,
            closedSegmentsAdmitVerifiedDesignations,
            aDutyAdmitsToItsItemOnly);
}
