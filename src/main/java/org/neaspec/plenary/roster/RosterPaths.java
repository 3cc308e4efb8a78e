package org.neaspec.plenary.roster;

import org.neaspec.plenary.meeting.MeetingPaths;

/** The addresses of the list of a meeting; each is followed by the query of a list. */
public final class RosterPaths {

    private RosterPaths() {}

    /** The list as a file: xlsx or csv. */
    public static String export(String slug, String kind) {
        return MeetingPaths.people(slug) + "/export." + kind;
    }

    public static String views(String slug) {
        return MeetingPaths.people(slug) + "/views";
    }

    public static String viewRemoval(String slug, String view) {
        return views(slug) + "/" + view + "/removal";
    }

    /** Where a file is read in. */
    public static String imports(String slug) {
        return MeetingPaths.people(slug) + "/import";
    }

    public static String anImport(String slug, String id) {
        return imports(slug) + "/" + id;
    }

    /** The rows that could not be taken, with why, to be mended: xlsx or csv. */
    public static String faults(String slug, String id, String kind) {
        return anImport(slug, id) + "/faults." + kind;
    }

    /** Where those on a list are written to. */
    public static String message(String slug) {
        return MeetingPaths.people(slug) + "/message";
    }

    public static String messages(String slug) {
        return MeetingPaths.people(slug) + "/messages";
    }

    public static String aMessage(String slug, String id) {
        return messages(slug) + "/" + id;
    }
}
