package org.neaspec.plenary.web;

import java.util.List;

/** Everything that pages may use, on one page. */
record LookPage(
        String title,
        String givenName,
        String email,
        List<Choice> countries,
        List<Choice> ways,
        List<Choice> claims,
        FormErrors errors) {

    static LookPage with(FormErrors errors) {
        return new LookPage(
                "The look",
                "\"Test\" & <Delegate>",
                "one@example.org",
                List.of(Choice.of("MNG", "Mongolia", true), Choice.of("JPN", "Japan", false)),
                List.of(
                        Choice.of("in-person", "In person", false),
                        new Choice("online", "Online", true, "A link follows")),
                List.of(
                        Choice.of("focal-point", "A national focal point", true),
                        Choice.of("spc", "An SPC member", false)),
                errors);
    }
}
