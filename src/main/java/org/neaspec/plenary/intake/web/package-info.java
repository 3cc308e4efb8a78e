/** The pages on which a paper becomes a draft, and the files in which a draft leaves. */
@NullMarked
package org.neaspec.plenary.intake.web;

import org.jspecify.annotations.NullMarked;
