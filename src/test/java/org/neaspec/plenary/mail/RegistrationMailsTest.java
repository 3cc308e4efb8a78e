package org.neaspec.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationOutcome;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.RemoveDesignation;
import org.neaspec.plenary.registration.RequestPersonalLink;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.registration.WithdrawRegistration;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.shared.Site;
import org.neaspec.plenary.story.PlenaryTest;

class RegistrationMailsTest extends PlenaryTest {

    @Inject
    Scene scene;

    @Inject
    RegisterParticipant register;

    @Inject
    Registrations registrations;

    @Inject
    DecideRegistrations decisions;

    @Inject
    VerifyDesignation verification;

    @Inject
    WithdrawRegistration withdrawal;

    @Inject
    RequestPersonalLink linkRequest;

    @Inject
    PersonalLinks links;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRepository messages;

    @Inject
    OutboxLeases leases;

    @Inject
    OutboxTimeRepository time;

    @Inject
    StillTrue stillTrue;

    @Inject
    Correction correction;

    @Inject
    RemoveDesignation removal;

    @Inject
    Site site;

    @Test
    void who_registers_gets_a_mail_with_the_reference_and_the_personal_link() {
        MeetingFacts meeting = scene.openMeeting();
        RegistrationDetail registered = register(meeting, Scene.answers());

        Letter letter = only(registered);

        assertThat(letter.subject()).isEqualTo("Registration received: " + meeting.title());
        for (String body : List.of(letter.text(), Jsoup.parse(letter.html()).text())) {
            assertThat(body)
                    .contains("Dear Ms. Test DELEGATE,", registered.reference(), meeting.title(), "Ulaanbaatar, UTC+8")
                    .contains("Please do not book travel before you are approved.");
        }
        assertThat(letter.text()).contains(personalLink(registered));
        assertThat(Jsoup.parse(letter.html()).select("a[href=" + personalLink(registered) + "]"))
                .isNotEmpty();
        assertThat(letter.text()).doesNotContain("{{", "&#", "\n\n\n").doesNotContain("canary", "Canary");
        assertThat(Jsoup.parse(letter.html()).select("a").eachAttr("href"))
                .allMatch(link -> link.startsWith(site.link("/")));
    }

    @Test
    void who_registers_again_is_told_so_by_mail() {
        MeetingFacts meeting = scene.openMeeting();
        Answers answers = Scene.answers();
        RegistrationDetail registered = register(meeting, answers);

        register.register(meeting, RandomIds.publicId(), answers);
        linkRequest.request(meeting, answers.email());

        assertThat(lines(registered))
                .extracting(OutboxLine::kind)
                .containsExactly(MailKind.PERSONAL_LINK, MailKind.ALREADY_REGISTERED, MailKind.RECEIVED);
        assertThat(letter(lines(registered).get(1)).text())
                .contains("You are registered already", personalLink(registered));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "LISTED", "PLACEHOLDER", "HIDDEN"})
    void an_approval_names_the_closed_segment_only_where_it_may_be_known(String visibility) {
        MeetingFacts meeting = scene.openMeeting(visibility);
        RegistrationDetail registered = register(meeting, Scene.answers());

        decide(meeting, registered, Decision.APPROVE, null);

        Letter letter = newest(registered);
        boolean known = visibility.equals("PUBLISHED") || visibility.equals("LISTED");
        for (String body : List.of(letter.text(), letter.html())) {
            assertThat(body.contains("Strategic canary segment")).isEqualTo(known);
            assertThat(body.contains("For SPC members only")).isEqualTo(known);
            assertThat(body).contains("Open exchange").doesNotContain("Canary row");
        }
        assertThat(letter.text()).contains("You may attend: open to all participants");
        assertThat(letter.text())
                .contains(site.link("/calendar/" + links.current(registered.id(), LinkPurpose.FEED) + ".ics"));
    }

    @Test
    void an_approval_of_an_spc_member_opens_the_closed_segment_and_says_why() {
        MeetingFacts meeting = scene.openMeeting("HIDDEN");
        RegistrationDetail registered = register(meeting, Scene.answers());
        verify(meeting, registered);

        decide(meeting, registered, Decision.APPROVE, "See you there");

        assertThat(newest(registered).text())
                .containsIgnoringWhitespaces("* Strategic canary segment You may attend: as NEACAP Science and Policy"
                        + " Committee (SPC) member, Mongolia")
                .contains("The secretariat writes:", "See you there");
    }

    @Test
    void a_return_and_a_refusal_say_why_and_what_a_person_writes_is_no_markup() {
        MeetingFacts meeting = scene.openMeeting();
        RegistrationDetail registered = register(meeting, Scene.answers());

        decide(meeting, registered, Decision.RETURN, "Which <b>unit</b>?\nPlease say.");

        Letter letter = newest(registered);
        assertThat(letter.subject()).startsWith("Please correct your registration: ");
        assertThat(letter.text()).contains("Which <b>unit</b>?\nPlease say.");
        assertThat(letter.html()).contains("Which &lt;b&gt;unit&lt;/b&gt;?").doesNotContain("<b>");

        decide(meeting, again(registered), Decision.DECLINE, "No places for observers");
        assertThat(newest(registered).text()).contains("could not accept", "No places for observers");
    }

    @Test
    void a_mail_that_is_no_longer_true_is_not_sent() {
        MeetingFacts meeting = scene.openMeeting();
        RegistrationDetail registered = register(meeting, Scene.answers());
        decide(meeting, registered, Decision.APPROVE, null);
        OutboxRow approval = row(lines(registered).get(0));
        assertThat(holds(approval)).isTrue();

        withdrawal.withdraw(registered.id());

        assertThat(holds(approval)).isFalse();
        assertThat(holds(row(lines(registered).get(0)))).isTrue();
        assertThat(newest(registered).subject()).startsWith("You have withdrawn: ");
    }

    @Test
    void an_approval_that_waited_while_a_designation_was_taken_back_is_not_sent_but_another_that_is_true() {
        MeetingFacts meeting = scene.openMeeting("HIDDEN");
        RegistrationDetail registered = register(meeting, Scene.answers());
        verify(meeting, registered);
        decide(meeting, registered, Decision.APPROVE, "See you there");
        OutboxRow approval = leased(registered);
        assertThat(outbox.open(approval).text()).contains("Strategic canary segment");
        assertThat(holds(approval)).isTrue();

        removal.remove(scene.organiser(), meeting.id(), registered.reference(), Designation.NEACAP_SPC_MEMBER);

        assertThat(holds(approval)).isFalse();
        correction.of(approval, outbox.open(approval));
        correction.of(approval, outbox.open(approval));
        assertThat(lines(registered))
                .extracting(OutboxLine::kind, OutboxLine::state)
                .containsExactly(
                        tuple(MailKind.APPROVED, MailState.QUEUED),
                        tuple(MailKind.APPROVED, MailState.CANCELLED),
                        tuple(MailKind.RECEIVED, MailState.SENT));
        OutboxRow corrected = row(lines(registered).get(0));
        assertThat(holds(corrected)).isTrue();
        assertThat(corrected.messageId()).isNotEqualTo(approval.messageId());
        assertThat(newest(registered).text())
                .doesNotContain("canary")
                .contains("Open exchange", "See you there", personalLink(registered));
    }

    @Test
    void an_approval_that_waited_while_a_segment_was_hidden_does_not_name_it_any_more() {
        MeetingFacts meeting = scene.openMeeting("LISTED");
        RegistrationDetail registered = register(meeting, Scene.answers());
        decide(meeting, registered, Decision.APPROVE, null);
        OutboxRow approval = leased(registered);
        assertThat(outbox.open(approval).text()).contains("Strategic canary segment");

        scene.run("UPDATE segment SET visibility = 'HIDDEN' WHERE meeting_id = ? AND code = 'B'", meeting.id());

        assertThat(holds(approval)).isFalse();
        correction.of(approval, outbox.open(approval));
        assertThat(newest(registered).text()).doesNotContain("canary").contains("Open exchange");
    }

    @Test
    void an_untrue_approval_is_not_repeated_when_a_later_decision_has_its_own_mail() {
        MeetingFacts meeting = scene.openMeeting("LISTED");
        RegistrationDetail registered = register(meeting, Scene.answers());
        decide(meeting, registered, Decision.APPROVE, null);
        OutboxRow first = leased(registered);
        decide(meeting, again(registered), Decision.RETURN, "Which unit?");
        verify(meeting, registered);
        decide(meeting, again(registered), Decision.APPROVE, null);

        assertThat(holds(first)).isFalse();
        correction.of(first, outbox.open(first));

        assertThat(lines(registered))
                .extracting(OutboxLine::kind, OutboxLine::state)
                .containsExactly(
                        tuple(MailKind.APPROVED, MailState.QUEUED),
                        tuple(MailKind.RETURNED, MailState.QUEUED),
                        tuple(MailKind.APPROVED, MailState.CANCELLED),
                        tuple(MailKind.RECEIVED, MailState.SENT));
    }

    @Test
    void every_kind_of_mail_has_its_words_and_templates() {
        for (MailKind kind : MailKind.values()) {
            assertThat(getClass().getResource("/" + kind.view() + ".hbs"))
                    .as(kind.view())
                    .isNotNull();
            assertThat(getClass().getResource("/" + kind.view() + "-text.hbs"))
                    .as(kind.view())
                    .isNotNull();
        }
    }

    private RegistrationDetail register(MeetingFacts meeting, Answers answers) {
        var outcome = (RegistrationOutcome.Submitted) register.register(meeting, RandomIds.publicId(), answers);
        return registrations.byId(outcome.registrationId()).orElseThrow();
    }

    private void verify(MeetingFacts meeting, RegistrationDetail registered) {
        verification.verify(
                scene.organiser(),
                meeting.id(),
                registered.reference(),
                new VerifiedDesignation(Designation.NEACAP_SPC_MEMBER, "MNG", null, null, "letter"));
    }

    private void decide(MeetingFacts meeting, RegistrationDetail registered, Decision decision, String reason) {
        decisions.decide(
                scene.organiser(),
                meeting.id(),
                List.of(new DecideRegistrations.Seen(registered.reference(), registered.version())),
                decision,
                reason,
                List.of());
    }

    private RegistrationDetail again(RegistrationDetail registered) {
        return registrations.byId(registered.id()).orElseThrow();
    }

    private List<OutboxLine> lines(RegistrationDetail registered) {
        return messages.newest("", Long.MAX_VALUE, 1000).stream()
                .filter(line -> line.recipientEmail().equals(registered.email()))
                .toList();
    }

    private boolean holds(OutboxRow row) {
        return stillTrue.of(row, outbox.open(row));
    }

    /** The newest mail to this person, as the node has it that is about to send it. */
    private OutboxRow leased(RegistrationDetail registered) {
        time.cancelOthers(registered.email());
        long newest = lines(registered).get(0).id();
        OutboxRow next = leases.take("node", 1).get(0);
        while (next.id() != newest) {
            messages.sent(next.id(), next.leaseToken(), "accepted");
            next = leases.take("node", 1).get(0);
        }
        return next;
    }

    private Letter only(RegistrationDetail registered) {
        assertThat(lines(registered)).hasSize(1);
        return newest(registered);
    }

    private Letter newest(RegistrationDetail registered) {
        return letter(lines(registered).get(0));
    }

    private Letter letter(OutboxLine line) {
        return outbox.open(row(line));
    }

    private OutboxRow row(OutboxLine line) {
        return messages.row(line.publicId()).orElseThrow();
    }

    private String personalLink(RegistrationDetail registered) {
        return site.link("/my/" + links.current(registered.id(), LinkPurpose.MY));
    }
}
