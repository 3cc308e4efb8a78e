package org.neaspec.plenary.web;

/** The page is known to who asks, but it is not his or her part to do this. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("Not allowed", null, false, false);
    }
}
