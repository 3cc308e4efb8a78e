/** Everything printed: programmes, agendas and run-sheets, as PDF and Word from one and the same paper. */
@NullMarked
package org.neaspec.plenary.report;

import org.jspecify.annotations.NullMarked;
