package org.neaspec.plenary.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is staff.
 *
 * @param administrator whether the reader may change it
 * @param link a link just made, shown this once, or null
 * @param linkFor whose password the link renews; null when it is an invitation
 */
record AccountsPage(
        List<Line> accounts,
        boolean administrator,
        @Nullable String link,
        @Nullable String linkFor) {

    /** One account, and what this reader may do to it. */
    record Line(
            long id,
            String name,
            String email,
            String roleKey,
            boolean disabled,
            boolean mayDisable,
            boolean mayRenew) {}
}
