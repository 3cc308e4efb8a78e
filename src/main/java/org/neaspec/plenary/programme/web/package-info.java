/** The pages of a meeting and its programme, and the settings of its segments. */
@NullMarked
package org.neaspec.plenary.programme.web;

import org.jspecify.annotations.NullMarked;
