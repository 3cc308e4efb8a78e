package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Viewer.Visitor;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.Member;
import org.neaspec.plenary.delegation.SpeakingSlot;
import org.neaspec.plenary.delegation.Substitution;
import org.neaspec.plenary.delegation.Terms;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.programme.Programmes;
import org.neaspec.plenary.registration.RegistrationStatus;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Messages;

/** Makes the lines of a focal point’s page: roles, members, and places to speak. */
@Singleton
class FocalLines {

    private final Programmes programmes;
    private final Messages messages;

    FocalLines(Programmes programmes, Messages messages) {
        this.programmes = programmes;
        this.messages = messages;
    }

    /** Role by role, as far as the organiser says anything; segments as far as the public may know of them. */
    List<FocalPage.RoleLine> roles(MeetingFacts meeting, Terms terms) {
        var segments = programmes.of(meeting, new Visitor()).segments();
        List<FocalPage.RoleLine> lines = new ArrayList<>();
        for (var role : DelegationRole.values()) {
            var places = terms.placesOf(role);
            var titles = segments.stream()
                    .filter(segment -> terms.segmentsOf(role).contains(segment.code()))
                    .map(segment -> segment.title())
                    .collect(Collectors.joining(", "));
            if (!titles.isEmpty() || (places != null && role != DelegationRole.HEAD)) {
                lines.add(new FocalPage.RoleLine(
                        words(role.messageKey()),
                        places == null ? "" : words("delegation.focal.upTo", places),
                        titles));
            }
        }
        return lines;
    }

    /**
     * @param chosen a role that could not be given, to be shown as it was chosen
     * @param failing addresses whose mail comes back
     * @param substitutions in this delegation
     */
    List<FocalPage.MemberLine> of(
            List<Member> members,
            FocalPages.@Nullable ChosenRole chosen,
            Set<EmailAddress> failing,
            List<Substitution> substitutions) {
        List<FocalPage.MemberLine> lines = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            lines.add(new FocalPage.MemberLine(
                    member.publicId(),
                    member.name(),
                    Stream.of(member.jobTitle(), member.unit())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ")),
                    member.unanswered() ? member.email() : null,
                    member.email() != null && failing.contains(new EmailAddress(member.email())),
                    member.unanswered(),
                    instead(member, substitutions),
                    words(member.role().messageKey()),
                    words("delegation.status." + member.status().name()),
                    look(member.status()),
                    member.late(),
                    i == 0,
                    i == members.size() - 1,
                    "role-" + member.publicId(),
                    roleChoices(
                            chosen != null && chosen.member().equals(member.publicId())
                                    ? chosen.role()
                                    : member.role().name())));
        }
        return lines;
    }

    /** Who comes after all if the replacement by this member is taken back; null where that cannot be. */
    private static @Nullable String instead(Member member, List<Substitution> substitutions) {
        return substitutions.stream()
                .filter(one -> member.unanswered() && one.cameId() == member.registrationId())
                .filter(one -> !one.madeAt().isBefore(member.addedAt()))
                .map(Substitution::gone)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Rows to be put right, what is wrong marked. */
    List<FocalPage.BadRow> rows(List<FocalPages.Bad> bad) {
        List<FocalPage.BadRow> rows = new ArrayList<>();
        for (var one : bad) {
            var row = one.row();
            var end = "-" + rows.size();
            rows.add(new FocalPage.BadRow(
                    row,
                    one.why(),
                    "mend-why" + end,
                    List.of(
                            cell(one, "givenName", row.givenName(), end),
                            cell(one, "familyName", row.familyName(), end),
                            cell(one, "jobTitle", row.jobTitle(), end),
                            cell(one, "unit", row.unit(), end),
                            cell(one, "email", row.email(), end)),
                    one.at().contains("honorific"),
                    honorifics(row.honorific()),
                    one.at().contains("role"),
                    roleChoices(row.role())));
        }
        return rows;
    }

    private FocalPage.BadCell cell(FocalPages.Bad bad, String name, String value, String end) {
        return new FocalPage.BadCell(
                "mend-" + name + end,
                name,
                words("delegation.focal." + name),
                value,
                bad.at().contains(name));
    }

    static String look(RegistrationStatus status) {
        return switch (status) {
            case APPROVED -> "status--approved";
            case INVITED, DRAFT, AWAITING_ENDORSEMENT, UNDER_REVIEW -> "status--submitted";
            case RETURNED, WAITING -> "status--returned";
            case DECLINED, WITHDRAWN, CANCELLED, REPLACED -> "status--withdrawn";
        };
    }

    FocalPage.Slot slot(SpeakingSlot slot) {
        var day = slot.day() == null ? "" : TimeText.longDate(slot.day(), Locale.ENGLISH);
        var start = slot.start() == null ? "" : ", " + TimeText.clock(slot.start());
        var order = slot.minutes() == null
                ? words("delegation.focal.slot.order", slot.number())
                : words("delegation.focal.slot.orderMinutes", slot.number(), slot.minutes());
        var audience = slot.audienceLine() == null ? "" : slot.audienceLine();
        var proposal = slot.proposal();
        return new FocalPage.Slot(
                slot.slotId(),
                slot.title().isEmpty() ? words("programme.row.closed") : slot.title(),
                day + start,
                slot.whole() ? order : "",
                slot.line(),
                slot.restricted() ? audience : "",
                slot.restricted() ? words("delegation.focal.slot.restricted") : null,
                slot.whole() ? null : words("delegation.focal.slot.masked"),
                proposal == null
                        ? null
                        : words(
                                "delegation.focal.slot.proposed",
                                proposal.name(),
                                words(proposal.state().messageKey())));
    }

    List<Choice> honorifics(String chosen) {
        return NomineeForm.HONORIFICS.stream()
                .map(one -> Choice.of(one, one, one.equals(chosen)))
                .toList();
    }

    List<Choice> roleChoices(String chosen) {
        return Arrays.stream(DelegationRole.values())
                .map(role -> Choice.of(
                        role.name(), words(role.messageKey()), role.name().equals(chosen)))
                .toList();
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
