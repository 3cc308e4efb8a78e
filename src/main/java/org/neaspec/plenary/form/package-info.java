/** A meeting's own questions to those who register: sections, questions, versions, answers, files, and choices with places. */
@NullMarked
package org.neaspec.plenary.form;

import org.jspecify.annotations.NullMarked;
