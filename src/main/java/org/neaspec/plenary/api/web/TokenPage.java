package org.neaspec.plenary.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * One's own access tokens, and the form for another.
 *
 * @param secret of the token made just now; shown once
 */
record TokenPage(
        FormErrors errors,
        @Nullable String secret,
        String document,
        List<Line> tokens,
        TokenForm form,
        List<Choice> reaches,
        List<Choice> meetings,
        List<Choice> scopes,
        List<Choice> days) {

    /** @param stateKey what has become of it; null while it works */
    record Line(
            String id,
            String name,
            String scopes,
            List<String> meetings,
            boolean everywhere,
            String made,
            String expires,
            String used,
            @Nullable String stateKey) {}
}
