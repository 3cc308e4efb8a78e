package org.neaspec.plenary.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/**
 * A person as the directory knows him or her.
 *
 * @param publicId part of the addresses of his or her pages
 * @param name as printed
 * @param biography plain paragraphs, with an empty line between them; null while nobody has written one
 */
@Introspected
public record Profile(
        long id, String publicId, String name, @Nullable String biography) {}
