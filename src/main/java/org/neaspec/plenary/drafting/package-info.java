/** Programmes in the making: the draft of a meeting, what organisers do to it, its checks, and its way to publication. */
@NullMarked
package org.neaspec.plenary.drafting;

import org.jspecify.annotations.NullMarked;
