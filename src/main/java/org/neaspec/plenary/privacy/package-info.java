/** All data held about a person: shown, asked to be erased, and forgotten when their time has come. */
@NullMarked
package org.neaspec.plenary.privacy;

import org.jspecify.annotations.NullMarked;
