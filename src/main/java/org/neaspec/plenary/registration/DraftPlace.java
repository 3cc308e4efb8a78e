package org.neaspec.plenary.registration;

/**
 * Behind which link that exists already a form is kept half-way through: it opens there again, and no mail goes out.
 *
 * @param name tells the places apart
 */
public record DraftPlace(String name) {

    /** Behind the personal link of somebody who was named. */
    public static DraftPlace ofRegistration(long registrationId) {
        return new DraftPlace("registration|" + registrationId);
    }

    /** Behind the link of an invitation, by its public id. */
    public static DraftPlace ofInvitation(String publicId) {
        return new DraftPlace("invitation|" + publicId);
    }
}
