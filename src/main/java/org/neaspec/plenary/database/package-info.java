/** Which database: the embedded server and its launcher, or the configured one; migrations; transactions with retry. */
@NullMarked
package org.neaspec.plenary.database;

import org.jspecify.annotations.NullMarked;
