package org.neaspec.plenary.web;

/** A file that came with a form. */
public final class Upload {

    private final String name;
    private final byte[] bytes;

    Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Its name without folders, as the sender's computer had it; nothing to rely on. */
    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }
}
