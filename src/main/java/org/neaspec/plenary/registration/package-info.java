/** Forms, registering, review, rulings and designations, personal links, change and withdrawal. */
@NullMarked
package org.neaspec.plenary.registration;

import org.jspecify.annotations.NullMarked;
