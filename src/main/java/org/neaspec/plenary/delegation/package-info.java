/** Who represents each State or body at a meeting: how many, whom its focal points name, and in which order. */
@NullMarked
package org.neaspec.plenary.delegation;

import org.jspecify.annotations.NullMarked;
