package org.neaspec.plenary.meeting;

/** How exactly the papers say when a meeting is. */
public enum DatePrecision {
    DAY,
    DAY_RANGE,
    MONTH,
    QUARTER,
    QUARTER_RANGE,
    HALF_YEAR,
    YEAR,
    TBD;

    /** Whether the days themselves are known, so that calendars and "in your time" make sense. */
    public boolean exact() {
        return this == DAY || this == DAY_RANGE;
    }
}
