package org.neaspec.plenary.programme.web;

import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a time grid.
 *
 * @param id of the element, unique on its page
 * @param href the row itself; null for who cannot go there
 * @param room where it is; null where none is named
 * @param quiet whether it is a break or the like
 * @param closed whether only its time may be known
 * @param restricted whether it carries the lock
 * @param move where it is moved; null for who may not
 * @param held whether the page asks at this moment where to move it
 */
public record GridBlock(
        String id,
        String title,
        @Nullable String href,
        String hours,
        @Nullable String room,
        boolean quiet,
        boolean closed,
        boolean restricted,
        boolean cancelled,
        @Nullable String move,
        boolean held) {}
