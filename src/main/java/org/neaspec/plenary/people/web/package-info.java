/** The pages on which staff work with people and bodies. */
@NullMarked
package org.neaspec.plenary.people.web;

import org.jspecify.annotations.NullMarked;
