package org.neaspec.plenary.people.web;

import java.util.List;
import org.neaspec.plenary.web.Choice;

/** The bodies of the directory. */
record BodiesPage(String words, List<Choice> kinds, List<Choice> states, List<Line> bodies, Paging paging) {

    /** @param facts kind, State and the body it is part of */
    record Line(String path, String name, String facts, long people, boolean onePerson) {}
}
