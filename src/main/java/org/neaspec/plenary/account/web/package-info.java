/** Signing in and out, the first administrator, and who is staff. */
@NullMarked
package org.neaspec.plenary.account.web;

import org.jspecify.annotations.NullMarked;
