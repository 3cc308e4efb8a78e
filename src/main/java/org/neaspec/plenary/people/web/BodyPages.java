package org.neaspec.plenary.people.web;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.people.MergeBodies;
import org.neaspec.plenary.people.MergedBody;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the pages about bodies together. */
@Singleton
class BodyPages {

    private final Bodies bodies;
    private final MergeBodies merges;
    private final States states;
    private final Messages messages;

    BodyPages(Bodies bodies, MergeBodies merges, States states, Messages messages) {
        this.bodies = bodies;
        this.merges = merges;
        this.states = states;
        this.messages = messages;
    }

    BodiesPage list(String words, @Nullable BodyKind kind, String state, int page) {
        Bodies.Found found = bodies.find(kind, state, words, Paging.PER_PAGE, Paging.skipped(page));
        String name = kind == null ? "" : kind.name();
        String query = PeoplePaths.BODIES + "?q=" + PeoplePaths.encoded(words) + "&kind=" + name + "&state=" + state
                + "&page=";
        return new BodiesPage(
                words,
                kinds(name),
                states(state),
                found.bodies().stream().map(this::line).toList(),
                Paging.of(page, found.many(), found.bodies().size(), query));
    }

    private BodiesPage.Line line(Body body) {
        String acronym = body.acronym() == null ? "" : " (" + body.acronym() + ")";
        return new BodiesPage.Line(
                PeoplePaths.body(body.code()),
                body.name() + acronym,
                Stream.of(
                                messages.text(Locale.ENGLISH, body.kind().messageKey()),
                                body.stateCode() == null ? null : states.shortName(body.stateCode()),
                                body.parentName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                body.people(),
                body.people() == 1);
    }

    BodyPage page(@Nullable Body body, BodyForm form, String into, FormErrors errors, @Nullable String theirs) {
        return new BodyPage(
                errors,
                body == null ? PeoplePaths.BODIES : PeoplePaths.body(body.code()),
                body == null ? null : body.name(),
                form,
                kinds(form.kind()),
                states(form.state()),
                bodies.names(),
                (body == null ? List.<Body>of() : bodies.parts(body))
                        .stream()
                                .map(part -> new BodyPage.Part(PeoplePaths.body(part.code()), part.name()))
                                .toList(),
                body == null ? null : PeoplePaths.PEOPLE + "?q=" + PeoplePaths.encoded(body.name()),
                body == null ? 0 : body.people(),
                into,
                body == null
                        ? List.of()
                        : merges.into(body).stream().map(BodyPages::line).toList(),
                theirs);
    }

    private static BodyPage.MergeLine line(MergedBody merged) {
        return new BodyPage.MergeLine(
                merged.id(), merged.name(), merged.mergedBy(), Moments.moment(merged.mergedAt(), ZoneOffset.UTC));
    }

    private List<Choice> kinds(String chosen) {
        return Arrays.stream(BodyKind.values())
                .map(kind -> Choice.of(
                        kind.name(),
                        messages.text(Locale.ENGLISH, kind.messageKey()),
                        kind.name().equals(chosen)))
                .toList();
    }

    private List<Choice> states(String chosen) {
        return states.all().stream()
                .map(state ->
                        Choice.of(state.code(), state.shortName(), state.code().equals(chosen)))
                .toList();
    }
}
