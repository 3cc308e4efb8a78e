/** The page on which organisers read the record. */
@NullMarked
package org.neaspec.plenary.audit.web;

import org.jspecify.annotations.NullMarked;
