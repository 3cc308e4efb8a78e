/** The shell all pages share: layout, templates, forms and their errors, error pages, request guard, security headers. */
@NullMarked
package org.neaspec.plenary.web;

import org.jspecify.annotations.NullMarked;
