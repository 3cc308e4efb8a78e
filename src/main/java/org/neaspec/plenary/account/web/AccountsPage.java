package org.neaspec.plenary.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is staff.
 *
 * @param administrator whether the reader may change it
 * @param link an invitation just made, shown this once, or null
 */
record AccountsPage(
        List<Line> accounts,
        boolean administrator,
        @Nullable String link) {

    /** One account; it can be disabled by this reader or not. */
    record Line(long id, String name, String email, String roleKey, boolean disabled, boolean mayDisable) {}
}
