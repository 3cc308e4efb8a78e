/** Pages of registration: the form, the personal page, the organisers' queue and review. */
@NullMarked
package org.neaspec.plenary.registration.web;

import org.jspecify.annotations.NullMarked;
