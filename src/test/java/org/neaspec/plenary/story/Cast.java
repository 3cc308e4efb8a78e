package org.neaspec.plenary.story;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.account.InviteStaff;
import org.neaspec.plenary.account.PasswordLinks;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.delegation.DelegationScene;
import org.neaspec.plenary.drafting.Drafts;
import org.neaspec.plenary.invitation.InvitationScene;
import org.neaspec.plenary.mail.MailChoices;
import org.neaspec.plenary.mail.MailTopic;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.people.Directory;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Attendance;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.DecideRegistrations;
import org.neaspec.plenary.registration.Decision;
import org.neaspec.plenary.registration.LinkPurpose;
import org.neaspec.plenary.registration.PersonalLinks;
import org.neaspec.plenary.registration.QuotaScope;
import org.neaspec.plenary.registration.RegisterParticipant;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.registration.RegistrationDraft;
import org.neaspec.plenary.registration.RegistrationDrafts;
import org.neaspec.plenary.registration.RegistrationOutcome.Submitted;
import org.neaspec.plenary.registration.Registrations;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.registration.SetCapacity;
import org.neaspec.plenary.registration.VerifiedDesignation;
import org.neaspec.plenary.registration.VerifyDesignation;
import org.neaspec.plenary.roster.ListScene;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.team.GrantRole;

/** People registered for the demonstration meeting, plainly made up, put there through the doors of their rooms. */
@Singleton
class Cast {

    static final String SLUG = "demo-policy-dialogue";

    private final Meetings meetings;
    private final RegisterParticipant registerParticipant;
    private final Registrations registrations;
    private final VerifyDesignation verifyDesignation;
    private final DecideRegistrations decideRegistrations;
    private final PersonalLinks links;
    private final InviteStaff invitations;
    private final PasswordLinks passwordLinks;
    private final MailTray tray;
    private final MailChoices choices;
    private final Drafts drafts;
    private final Directory directory;
    private final People people;
    private final GrantRole grantRole;
    private final Staff staff;
    private final ParallelMeeting parallel;
    private final DelegationScene delegationScene;
    private final ListScene lists;
    private final RegistrationDrafts drafted;
    private final InvitationScene invitationScene;
    private final Scene scene;
    private final SetCapacity setCapacity;
    private final Organiser organiser;

    private RegistrationDetail waiting;
    private RegistrationDetail member;

    Cast(
            Meetings meetings,
            RegisterParticipant registerParticipant,
            Registrations registrations,
            VerifyDesignation verifyDesignation,
            DecideRegistrations decideRegistrations,
            PersonalLinks links,
            InviteStaff invitations,
            PasswordLinks passwordLinks,
            MailTray tray,
            MailChoices choices,
            Drafts drafts,
            Directory directory,
            People people,
            GrantRole grantRole,
            Staff staff,
            ParallelMeeting parallel,
            DelegationScene delegationScene,
            ListScene lists,
            RegistrationDrafts drafted,
            InvitationScene invitationScene,
            Scene scene,
            SetCapacity setCapacity) {
        this.meetings = meetings;
        this.registerParticipant = registerParticipant;
        this.registrations = registrations;
        this.verifyDesignation = verifyDesignation;
        this.decideRegistrations = decideRegistrations;
        this.links = links;
        this.invitations = invitations;
        this.passwordLinks = passwordLinks;
        this.tray = tray;
        this.choices = choices;
        this.drafts = drafts;
        this.directory = directory;
        this.people = people;
        this.grantRole = grantRole;
        this.staff = staff;
        this.parallel = parallel;
        this.delegationScene = delegationScene;
        this.lists = lists;
        this.drafted = drafted;
        this.invitationScene = invitationScene;
        this.scene = scene;
        this.setCapacity = setCapacity;
        this.organiser = scene.organiser();
    }

    /** Where the first row of the demonstration's programme is edited in place. */
    String editedRow() {
        long meeting = meetings.find(SLUG).orElseThrow().id();
        return "/organise/meetings/" + SLUG + "/programme/rows/"
                + drafts.of(meeting).programme().items().get(0).id();
    }

    /** Somebody who has registered and claims the designations given. */
    RegistrationDetail register(String givenName, Category category, String organisation, Designation... claims) {
        var answers = new Answers(
                "Ms.",
                givenName,
                "Delegate",
                "Ms. " + givenName + " DELEGATE",
                null,
                "Adviser",
                null,
                organisation,
                category == Category.GOVERNMENT ? "MNG" : null,
                category,
                EmailAddress.parse(Scene.unique("cast")).orElseThrow(),
                null,
                Attendance.IN_PERSON,
                null,
                Set.of(claims),
                null,
                null,
                true);
        var outcome = (Submitted) registerParticipant.register(meeting(), RandomIds.publicId(), answers);
        return registrations.byId(outcome.registrationId()).orElseThrow();
    }

    /** Somebody registered, approved, and verified to hold the designations given. */
    RegistrationDetail approved(String givenName, Category category, String organisation, Designation... held) {
        var detail = register(givenName, category, organisation, held);
        for (var designation : held) {
            verifyDesignation.verify(
                    organiser,
                    meeting().id(),
                    detail.reference(),
                    new VerifiedDesignation(designation, "MNG", null, null, "List of members"));
        }
        detail = registrations.byId(detail.id()).orElseThrow();
        decideRegistrations.decide(
                organiser,
                meeting().id(),
                List.of(new DecideRegistrations.Seen(detail.reference(), detail.version())),
                Decision.APPROVE,
                null,
                List.of());
        return registrations.byId(detail.id()).orElseThrow();
    }

    /** Somebody who waits for a decision: the same for everybody who asks. */
    /** The address id of the first version of the demonstration meeting's programme. */
    String version() {
        return CanaryMeeting.version(scene, meetings.find(SLUG).orElseThrow().id());
    }

    RegistrationDetail waiting() {
        if (waiting == null) {
            waiting = register("Waiting", Category.GOVERNMENT, "Test Ministry", Designation.NEACAP_SPC_MEMBER);
        }
        return waiting;
    }

    /** An SPC member who may attend everything: the same for everybody who asks. */
    RegistrationDetail member() {
        if (member == null) {
            member = approved("Member", Category.GOVERNMENT, "Test Ministry", Designation.NEACAP_SPC_MEMBER);
        }
        return member;
    }

    /** A fresh one-time link for making an account. */
    String setup() {
        return invitations.invite(Role.ORGANISER, organiser);
    }

    /** A fresh one-time link for setting a new password. */
    String passwordLink() {
        return passwordLinks.handOver(organiser.accountId(), organiser).orElseThrow();
    }

    /** A registration form that somebody had kept half-way through. */
    String draft() {
        String email = Scene.unique("draft");
        drafted.keep(
                meeting(),
                EmailAddress.parse(email).orElseThrow(),
                new RegistrationDraft(Map.of("givenName", List.of("Half"), "email", List.of(email)), null));
        String mail = scene.rows("SELECT public_id FROM outbox_message WHERE recipient_email = ?", email)
                .get(0)
                .get("public_id")
                .toString();
        var link = Pattern.compile("/draft/[A-Za-z0-9_-]{43}")
                .matcher(tray.letter(mail).orElseThrow().text());
        return link.find() ? link.group() : "no link in the mail";
    }

    /** Where the member says which mails are not wanted. */
    String mailChoice() {
        return URI.create(choices.link(member().reference(), MailTopic.REMINDERS))
                .getPath();
    }

    /** A mail in the tray. */
    String mail() {
        member();
        return "/organise/mail/" + tray.newest(null, Long.MAX_VALUE, 1).get(0).publicId();
    }

    /** The page of the row with the most parts in the draft of a meeting that nobody else uses. */
    String draftedRow() {
        return MeetingPaths.draftItem(
                "neacap-policy-dialogue-2",
                drafts
                        .of(meetings.find("neacap-policy-dialogue-2")
                                .orElseThrow()
                                .id())
                        .programme()
                        .items()
                        .stream()
                        .filter(item -> !item.parts().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    /** The address id of somebody who is printed in the demonstration. */
    String speaker() {
        long id = directory.person("ganbold-baasanjav").orElseThrow();
        return directory.publicIds(List.of(id)).get(id);
    }

    /** Where somebody chooses among the sessions with limited places. */
    String sessions() {
        var meeting = scene.openMeeting();
        for (var row : scene.rows("SELECT id FROM programme_item WHERE meeting_id = ? ORDER BY id", meeting.id())) {
            setCapacity.add(organiser, meeting, QuotaScope.session(((Number) row.get("id")).longValue()), 20);
        }
        var sent = (Submitted) registerParticipant.register(meeting, RandomIds.publicId(), Scene.answers());
        return my(registrations.byId(sent.registrationId()).orElseThrow()) + "/sessions";
    }

    /** The page of somebody in the directory who is registered. */
    String registered() {
        String email = member().answers().email().text();
        return "/organise/people/"
                + people.find(PeopleSight.EVERYBODY, email, 1, 0)
                        .people()
                        .get(0)
                        .publicId();
    }

    /** The page that compares two people. */
    String twoPeople() {
        return "/organise/people/merge?one=" + speaker() + "&other="
                + registered().substring("/organise/people/".length());
    }

    /** The page of a team that has an owner and a session lead. */
    String team() {
        MeetingFacts meeting = meetings.find("neacap-policy-dialogue-2").orElseThrow();
        grantRole.grant(meeting, staff.id(staff.member()), MeetingRole.OWNER, organiser);
        grantRole.grant(meeting, staff.id(staff.member()), MeetingRole.SESSION_LEAD, organiser);
        return MeetingPaths.team(meeting.slug());
    }

    /** A programme with rows in several rooms at the same time. */
    String parallel() {
        return MeetingPaths.programmeGrid(parallel.slug());
    }

    /** A focal point's page of a delegation that has people, and somebody who awaits a word. */
    String delegation() {
        return delegationScene.shown(meeting());
    }

    /** The links of somebody who was invited, and of whoever has the private one. */
    InvitationScene.Guest guest() {
        return invitationScene.guest(meeting());
    }

    /** The invitations to the same meeting. */
    String invitations() {
        guest();
        return MeetingPaths.invitations(SLUG);
    }

    /** All delegations to the same meeting. */
    String delegations() {
        delegationScene.shown(meeting());
        return MeetingPaths.delegations(SLUG);
    }

    /** The list of a meeting for which people are registered. */
    String list() {
        member();
        waiting();
        return MeetingPaths.people(SLUG);
    }

    /** A file of people that was read in and not taken over. */
    String listRead() {
        return MeetingPaths.people(SLUG) + "/import/" + lists.read(meeting());
    }

    /** A message that staff wrote to many. */
    String messageWritten() {
        return MeetingPaths.people(SLUG) + "/messages/" + lists.written(meeting());
    }

    /** The draft of the same. */
    String parallelDraft() {
        return MeetingPaths.draftGrid(parallel.slug());
    }

    String my(RegistrationDetail detail) {
        return "/my/" + links.current(detail.id(), LinkPurpose.MY);
    }

    private MeetingFacts meeting() {
        return meetings.find(SLUG).orElseThrow();
    }
}
