package org.neaspec.plenary.people;

/**
 * A State as the United Nations names it.
 *
 * @param code ISO 3166-1 alpha-3
 * @param shortName the form of lists and headings: "Republic of Korea"
 * @param inText the form of running text, with its article: "the Republic of Korea"
 * @param formalName the full name, with its article: "the People’s Republic of China"
 * @param sortKey what decides the English alphabetical order
 * @param member whether it is a member of NEASPEC: it has a delegation at every meeting, and endorses who represents it where asked
 */
public record State(String code, String shortName, String inText, String formalName, String sortKey, boolean member) {}
