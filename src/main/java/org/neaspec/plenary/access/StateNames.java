package org.neaspec.plenary.access;

/** Knows what States are called in lists. The people room answers; earlier rooms only ask. */
public interface StateNames {

    /** The short name of a State (ISO 3166-1 alpha-3), or the code itself when nobody knows it. */
    String shortName(String code);
}
