/** The pages of people who were invited, and of those who invite them. */
@NullMarked
package org.neaspec.plenary.invitation.web;

import org.jspecify.annotations.NullMarked;
