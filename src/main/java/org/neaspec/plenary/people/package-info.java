/** Persons, bodies, States and their names. */
@NullMarked
package org.neaspec.plenary.people;

import org.jspecify.annotations.NullMarked;
