package org.neaspec.plenary.story;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A page of the site as somebody meets it.
 *
 * @param route the address of its route, as the router has it; null for pages no route of their own leads to
 * @param path where it is, for the people there are
 * @param then what is done there until the page meant is on the screen
 */
record SitePage(String name, String route, Who who, Function<Cast, String> path, Consumer<Page> then) {

    enum Who {
        VISITOR,
        PARTICIPANT,
        ORGANISER,
        ADMINISTRATOR
    }

    static SitePage of(String name, String route, Who who, Function<Cast, String> path) {
        return new SitePage(name, route, who, path, page -> {});
    }

    static SitePage of(String name, String route, Who who, String path) {
        return of(name, route, who, cast -> path);
    }

    /** The same place after something was done there. */
    SitePage after(String newName, Consumer<Page> deed) {
        return new SitePage(newName, route, who, path, deed);
    }

    @Override
    public String toString() {
        return name;
    }
}
