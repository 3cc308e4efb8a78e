/** What the common requests cost; run by hand, never part of the tests (see the README). */
package org.neaspec.plenary.bench;
