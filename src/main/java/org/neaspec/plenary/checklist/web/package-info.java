/** The porch of the checklist: its page, and what is overdue on the organisers' first page. */
@NullMarked
package org.neaspec.plenary.checklist.web;

import org.jspecify.annotations.NullMarked;
