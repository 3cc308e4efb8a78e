package org.neaspec.plenary.programme.web;

import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.FormErrors;

/**
 * A person of the directory, for staff.
 *
 * @param biography as it is in the field
 * @param seen as it was when the page was made
 * @param theirs as somebody else has made it meanwhile; null when nobody has
 */
record PersonPage(
        FormErrors errors,
        String path,
        String name,
        String biography,
        String seen,
        @Nullable String theirs) {}
