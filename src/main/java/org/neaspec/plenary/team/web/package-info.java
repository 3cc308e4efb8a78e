/** The page on which owners of a meeting give and take back roles. */
@NullMarked
package org.neaspec.plenary.team.web;

import org.jspecify.annotations.NullMarked;
