/** Staff accounts, sign-in, sessions in the database, who is looking, the server's own key, and rate limits. */
@NullMarked
package org.neaspec.plenary.account;

import org.jspecify.annotations.NullMarked;
