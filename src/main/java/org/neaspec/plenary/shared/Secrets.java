package org.neaspec.plenary.shared;

/**
 * What only this installation can do: derive tokens that it need not store, and seal what rests in the database. All nodes
 * of an installation answer alike.
 */
public interface Secrets {

    /**
     * HMAC-SHA256 under the installation's key.
     *
     * @param purpose keeps signatures of one use from serving another
     * @return 32 bytes
     */
    byte[] sign(String purpose, byte[] data);

    /** Encrypts and authenticates (AES-256-GCM with a fresh nonce). */
    byte[] seal(byte[] clear);

    /**
     * Undoes {@link #seal}.
     *
     * @throws IllegalStateException when the bytes were not sealed by this installation or were changed
     */
    byte[] open(byte[] sealed);
}
