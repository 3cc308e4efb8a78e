package org.neaspec.plenary.registration.web;

import java.util.List;

/** What needs doing today, meeting by meeting. */
record OrganiserHomePage(String name, List<Line> waiting, List<Line> others, List<Line> past, boolean administrator) {

    /** One meeting. */
    record Line(
            String title,
            String when,
            String path,
            String registrationsPath,
            String settingsPath,
            long awaiting,
            int taken,
            String places,
            String windowKey,
            boolean open,
            boolean announced) {}
}
