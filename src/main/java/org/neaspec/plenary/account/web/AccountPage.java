package org.neaspec.plenary.account.web;

import org.neaspec.plenary.web.FormErrors;

/**
 * One's own account; passwords are never given back.
 *
 * @param changeable whether the password is the owner's to change
 */
record AccountPage(String name, String email, String roleKey, boolean changeable, FormErrors errors) {}
