package org.neaspec.plenary.registration;

import java.util.List;
import java.util.regex.Pattern;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.meeting.Mode;

/** What may be said about a person, whichever way it comes in: by a form, a list or a request of another system. */
public final class AnswerLimits {

    public static final List<String> HONORIFICS = List.of("Mr.", "Ms.", "Mx.", "Dr.", "Prof.");

    /** The longest given or family name, in characters. */
    public static final int NAME = 200;

    /** The longest name as it is printed: honorifics, given name, and family name in capitals, which may be more letters. */
    public static final int PRINTED = 640;

    /** The longest line of anything else. */
    public static final int LINE = 300;

    /** The longest text of several lines. */
    public static final int TEXT = 1000;

    private static final Pattern PHONE = Pattern.compile("(?=(?:\\D*\\d){5})[+0-9][0-9 ()./x-]{4,39}");

    private AnswerLimits() {}

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /** How people may attend a meeting. */
    public static List<Attendance> offered(MeetingFacts meeting) {
        if (meeting.mode() == Mode.HYBRID) {
            return List.of(Attendance.IN_PERSON, Attendance.ONLINE);
        }
        return List.of(meeting.mode() == Mode.VIRTUAL ? Attendance.ONLINE : Attendance.IN_PERSON);
    }
}
