/** Composes, queues and sends mails; reacts to facts of other rooms and is called by nobody. */
@NullMarked
package org.neaspec.plenary.mail;

import org.jspecify.annotations.NullMarked;
