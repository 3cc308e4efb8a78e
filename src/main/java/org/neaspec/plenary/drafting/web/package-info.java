/** The pages on which organisers write a programme. */
@NullMarked
package org.neaspec.plenary.drafting.web;

import org.jspecify.annotations.NullMarked;
