/** The pages on which organisers start meetings and write their programmes. */
@NullMarked
package org.neaspec.plenary.drafting.web;

import org.jspecify.annotations.NullMarked;
