/** The pages of delegations: the organiser's, and the one of each focal point. */
@NullMarked
package org.neaspec.plenary.delegation.web;

import org.jspecify.annotations.NullMarked;
