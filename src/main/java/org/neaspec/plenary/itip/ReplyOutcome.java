package org.neaspec.plenary.itip;

/** What became of something that arrived in the mailbox of replies. */
public enum ReplyOutcome {
    /** Noted: an answer to an invitation of ours, from the person invited. */
    RECORDED,
    /** Says to be from the person invited, and nobody vouches for that: noted when staff say so. */
    UNCONFIRMED,
    /** An answer to an older word of ours, or older than one noted already. */
    STALE,
    /** Nobody of that address was invited to that entry. */
    UNKNOWN,
    /** Not from the address that was invited, or the mail server could not confirm the sender. */
    FORGED,
    /** A wish for another time: for the secretariat to read; no refusal. */
    COUNTER,
    /** Meant to be an answer, but not to be understood. */
    MALFORMED,
    /** An absence notice or another answer nobody wrote. */
    AUTOMATIC,
    /** A mail of ours came back. */
    BOUNCED,
    /** Larger than an answer can be; not read. */
    TOO_LARGE,
    /** A mail that is no answer at all: for the secretariat to read. */
    OTHER;

    /** The message that names it. */
    public String messageKey() {
        return "itip.outcome." + name();
    }
}
