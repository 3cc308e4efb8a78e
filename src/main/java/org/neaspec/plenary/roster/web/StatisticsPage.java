package org.neaspec.plenary.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many people a meeting has, as plots with the same numbers in tables beneath. */
record StatisticsPage(RosterHead meeting, String total, Days days, List<Plot> plots) {

    /** Registrations over time; lengths are in hundredths of the width, heights in pixels. */
    record Days(boolean any, String most, String first, String last, List<Column> columns, List<DayRow> rows) {}

    record Column(String x, String width, int y, int height) {}

    record DayRow(String day, long many, long total) {}

    /** @param height of the plot in pixels */
    record Plot(String id, String title, String note, String what, int height, List<Line> lines) {}

    /**
     * @param number as the plot prints it
     * @param placesAt where the line of the places stands; null where no number is set
     */
    record Line(
            String label,
            String number,
            int textY,
            int barY,
            String approvedWidth,
            String othersX,
            String othersWidth,
            @Nullable String placesAt,
            int placesTo,
            long approved,
            long others,
            String places) {}
}
