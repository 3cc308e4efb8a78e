/** The page on which a person reads what is held about him or her, and the one on which staff keep to their promises. */
@NullMarked
package org.neaspec.plenary.privacy.web;

import org.jspecify.annotations.NullMarked;
