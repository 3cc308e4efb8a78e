package org.neaspec.plenary.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the pages about people and bodies are. */
public final class PeoplePaths {

    static final String PEOPLE = "/organise/people";
    static final String DUPLICATES = PEOPLE + "/duplicates";
    static final String MERGE = PEOPLE + "/merge";
    static final String BODIES = "/organise/bodies";

    private PeoplePaths() {}

    public static String person(String publicId) {
        return PEOPLE + "/" + publicId;
    }

    static String change(String publicId) {
        return person(publicId) + "/change";
    }

    static String designations(String publicId) {
        return person(publicId) + "/designations";
    }

    public static String merge(String one, String other) {
        return MERGE + "?one=" + encoded(one) + "&other=" + encoded(other);
    }

    static String body(String code) {
        return BODIES + "/" + encoded(code);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
