package org.neaspec.plenary.people.web;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is shown.
 *
 * @param earlier address of the page before; null on the first
 * @param place "51 to 100"
 * @param later address of the page after; null on the last
 */
record Paging(
        @Nullable String earlier,
        String place,
        long many,
        @Nullable String later) {

    static final int PER_PAGE = 50;

    /** @param query of the address, ending where the number of the page goes */
    static Paging of(int page, long many, int shown, String query) {
        long first = (page - 1L) * PER_PAGE + 1;
        long last = first + shown - 1;
        return new Paging(
                page > 1 ? query + (page - 1) : null,
                shown == 0 ? "" : first + "–" + last,
                many,
                last < many && shown > 0 ? query + (page + 1) : null);
    }

    /** The number of a page as an address has it; the first for anything else. */
    static int page(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Integer.parseInt(typed) : 1;
    }

    static int skipped(int page) {
        return (page - 1) * PER_PAGE;
    }
}
