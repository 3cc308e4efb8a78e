package org.neaspec.plenary.web;

/**
 * Addresses that a mail program posts to by itself, from wherever it runs (RFC 8058). The address is the permission, no cookie is
 * looked at, and so there is nothing that another site could abuse.
 */
public final class OneClick {

    public static final String PATH = "/one-click/";

    private OneClick() {}
}
