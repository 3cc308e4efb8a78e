/** Hands out printed papers. */
@NullMarked
package org.neaspec.plenary.report.web;

import org.jspecify.annotations.NullMarked;
