/** Tells staff of troubles that stand. */
@NullMarked
package org.neaspec.plenary.trouble.web;

import org.jspecify.annotations.NullMarked;
