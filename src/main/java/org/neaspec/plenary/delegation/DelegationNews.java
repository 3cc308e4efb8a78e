package org.neaspec.plenary.delegation;

import java.util.List;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.shared.EmailAddress;

/**
 * What became of people of one delegation goes to one recorded address of a focal point, several people in one.
 *
 * @param token the secret part of the link to the delegation's page
 */
public record DelegationNews(
        MeetingFacts meeting,
        Delegation delegation,
        String name,
        EmailAddress address,
        String token,
        List<Item> items) {

    public DelegationNews {
        items = List.copyOf(items);
    }

    /** What a focal point is told of somebody. Words in the mail come from the messages {@code mail.delegationNews.<name>}. */
    public enum What {
        /** Registered by herself, and needs the focal point's word. */
        AWAITS,
        /** By staff in the stead of the focal point; so are the next two. */
        NAMED,
        REPLACED,
        TAKEN_OUT,
        APPROVED,
        WITHDREW,
        DECLINED,
        CANCELLED
    }

    /** One person. */
    public record Item(What what, String name) {}

    /** Without the token, which belongs in no log. */
    @Override
    public String toString() {
        return "DelegationNews[" + name + "]";
    }
}
