package org.neaspec.plenary.form;

import java.util.Set;

/** A place that was there a moment ago is taken: the transaction ends without having done anything. */
public class NoPlaceLeft extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Set<Choice> gone;

    NoPlaceLeft(Set<Choice> gone) {
        super("no place left of " + gone);
        this.gone = gone;
    }

    public Set<Choice> gone() {
        return gone;
    }
}
