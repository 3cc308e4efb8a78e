package org.neaspec.plenary.web;

/** There is nothing here, or nothing this viewer may know of; both answer with the same page. */
public class NoSuchPage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchPage() {
        super("No such page", null, false, false);
    }
}
