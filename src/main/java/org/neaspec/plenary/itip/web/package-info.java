/** Pages of invitations: how somebody wants them, and what was answered. */
@NullMarked
package org.neaspec.plenary.itip.web;

import org.jspecify.annotations.NullMarked;
