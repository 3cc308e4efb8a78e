/** Plenary: registration, programmes, calendars and logistics for intergovernmental meetings. */
@NullMarked
package org.neaspec.plenary;

import org.jspecify.annotations.NullMarked;
