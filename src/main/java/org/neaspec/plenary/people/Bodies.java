package org.neaspec.plenary.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.shared.PlainText;

/** The bodies of the directory as staff read them. */
@Singleton
public class Bodies {

    private static final Pattern ACRONYM = Pattern.compile("(?<=\\S)\\s*\\([^()]{1,40}\\)$");

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

    public Optional<Body> byId(long id) {
        return bodies.byId(id);
    }

    /** Names to offer to everybody: of those bodies that staff have described, not of all that were ever printed. */
    public List<String> offered() {
        return bodies.offered();
    }

    /**
     * The body that somebody means: by its name, in whatever case, by the name it had before it was merged, or by an acronym that no
     * other body has; beside the name the acronym may stand in brackets. A body of another State is none.
     */
    public Optional<Long> matching(String typed, @Nullable String state) {
        return bodies.matching(ACRONYM.matcher(PlainText.line(typed)).replaceFirst(""), state);
    }

    /** The body of exactly this name. */
    public Optional<Body> named(String name) {
        return bodies.codeOf(name).flatMap(bodies::byCode);
    }
}
