/** Where organisers write the questions of a meeting, and how any page asks them. */
@NullMarked
package org.neaspec.plenary.form.web;

import org.jspecify.annotations.NullMarked;
