/** The mail tray of organisers. */
@NullMarked
package org.neaspec.plenary.mail.web;

import org.jspecify.annotations.NullMarked;
