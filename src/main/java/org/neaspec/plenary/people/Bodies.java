package org.neaspec.plenary.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.PlainText;

/** The bodies of the directory as staff read them. */
@Singleton
public class Bodies {

    private final BodyRepository bodies;

    Bodies(BodyRepository bodies) {
        this.bodies = bodies;
    }

    /** A page of bodies found, and how many there are in all. */
    public record Found(List<Body> bodies, long many) {}

    /**
     * Bodies by name; two queries, however many there are.
     *
     * @param typed part of the name, or the beginning of the acronym; all for an empty text
     */
    public Found find(@Nullable BodyKind kind, String stateCode, String typed, int count, int skipped) {
        String name = kind == null ? "" : kind.name();
        String words = PlainText.line(typed).replaceAll("([%_\\\\])", "\\\\$1");
        return new Found(bodies.find(name, stateCode, words, count, skipped), bodies.count(name, stateCode, words));
    }

    /** One body; one that was merged says into which. */
    public Optional<Body> one(String code) {
        return bodies.byCode(code);
    }

    /** The bodies that are part of it. */
    public List<Body> parts(Body body) {
        return bodies.parts(body.id());
    }

    /** The names there are, for offering them while somebody types. */
    public List<String> names() {
        return bodies.names();
    }

    /** The body of exactly this name. */
    public Optional<Body> named(String name) {
        return bodies.codeOf(name).flatMap(bodies::byCode);
    }
}
