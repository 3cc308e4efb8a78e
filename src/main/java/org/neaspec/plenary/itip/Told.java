package org.neaspec.plenary.itip;

import java.time.Instant;

/**
 * The last word one person had about one entry, sent or on its way.
 *
 * @param address where it went
 * @param live whether the entry stands in that calendar; false after a cancellation
 * @param sequence of the last message
 * @param stamp its DTSTAMP, in whole seconds as RFC 5545 writes them
 * @param fingerprint of what it said
 * @param ends when the entry is over, as it was told
 */
record Told(String uid, String address, boolean live, int sequence, Instant stamp, String fingerprint, Instant ends) {}
