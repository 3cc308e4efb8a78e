package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.PastedLines.Understood;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;
import org.neaspec.plenary.shared.PlainText;

/**
 * Speakers pasted as lines of text, one a line: "China", "NGO: Clean Air Asia", "Mr. Name, Title", "Body (as capacity)",
 * "Moderator: to be confirmed". A line with minutes behind it begins a part of the row: "Country presentations (50 mins)". What
 * each line was read as is said with it; nothing is guessed in silence, nothing dropped.
 */
public final class PastedSpeakers {

    /** How many lines are read at once. */
    public static final int MOST = 100;

    private static final Pattern MARK = Pattern.compile("^(?:[-–—•·*▪◦o]|\\(?\\d{1,3}[.)])\\s+");
    private static final Pattern LABEL = Pattern.compile("^([^:,()]{1,40}):\\s*(.+)$");
    private static final Pattern PART = Pattern.compile(
            "^(.{1,300}?)\\s*\\(\\s*([1-9]\\d{0,2})\\s*(?:mins?|minutes)\\.?\\s*\\)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_BEHALF =
            Pattern.compile("^(?:A |The )?Representatives? (?:from|of) (?:the )?(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS = Pattern.compile("^(.+?)\\s*\\(([^()]+)\\)$");
    private static final Pattern HONORIFIC = Pattern.compile(
            "^(?:H\\.?E\\.?|Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Amb|Ambassador|Hon|Sir|Dame)\\b\\.?\\s.*");
    private static final Set<String> OPEN =
            Set.of("to be confirmed", "tbc", "tbd", "to be nominated", "to be announced");
    private static final Map<String, SpeakerRole> ROLES = Map.ofEntries(
            Map.entry("chair", SpeakerRole.CHAIR),
            Map.entry("chairperson", SpeakerRole.CHAIR),
            Map.entry("moderator", SpeakerRole.MODERATOR),
            Map.entry("presenter", SpeakerRole.PRESENTER),
            Map.entry("panellist", SpeakerRole.PANELLIST),
            Map.entry("panelist", SpeakerRole.PANELLIST),
            Map.entry("discussant", SpeakerRole.DISCUSSANT),
            Map.entry("rapporteur", SpeakerRole.RAPPORTEUR),
            Map.entry("opening", SpeakerRole.OPENING),
            Map.entry("opening remarks", SpeakerRole.OPENING),
            Map.entry("closing", SpeakerRole.CLOSING),
            Map.entry("closing remarks", SpeakerRole.CLOSING));

    private final KnownNames names;
    private final States states;
    private final Set<String> seen = new HashSet<>();

    private PastedSpeakers(KnownNames names, States states) {
        this.names = names;
        this.states = states;
    }

    /** Every line that has anything in it, in order; a line of several States written together gives one place for each. */
    public static PastedLines read(String text, KnownNames names, States states) {
        PastedSpeakers reader = new PastedSpeakers(names, states);
        return new PastedLines(text.lines()
                .map(PlainText::line)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> reader.line(line).stream())
                .toList());
    }

    private List<Understood> line(String line) {
        String rest = MARK.matcher(line).replaceFirst("");
        Matcher part = PART.matcher(rest);
        if (part.matches() && divides(part.group(1))) {
            seen.clear();
            return List.of(begun(line, part));
        }
        Matcher labelled = LABEL.matcher(rest);
        SpeakerRole role = null;
        String constituency = null;
        if (labelled.matches()) {
            role = ROLES.get(labelled.group(1).strip().toLowerCase(Locale.ROOT));
            constituency = role == null ? labelled.group(1).strip() : null;
            rest = labelled.group(2).strip();
        }
        List<String> together = names.state(rest).isPresent() ? List.of() : together(rest);
        List<Understood> all = new ArrayList<>();
        if (together.size() > 1) {
            for (String code : together) {
                all.add(understood(line, new Place(role, constituency).state(code), "together"));
            }
        } else {
            all.add(place(line, rest, new Place(role, constituency)));
        }
        return all;
    }

    /** Minutes behind a speaker are his or hers. */
    private boolean divides(String words) {
        Matcher labelled = LABEL.matcher(words);
        boolean role = labelled.matches()
                && ROLES.containsKey(labelled.group(1).strip().toLowerCase(Locale.ROOT));
        return !role
                && !HONORIFIC.matcher(words).matches()
                && names.state(words).isEmpty()
                && names.person(words) == null
                && names.body(words) == null;
    }

    private static Understood begun(String line, Matcher part) {
        ItemPart begun = new ItemPart(
                UUID.randomUUID().toString(), part.group(1), Integer.valueOf(part.group(2)), null, null, List.of());
        return new Understood(line, begun, null, "drafting.paste.part", false);
    }

    private Understood place(String line, String rest, Place place) {
        if (OPEN.contains(rest.toLowerCase(Locale.ROOT))) {
            return understood(line, place.open(), "open");
        }
        Optional<String> state = names.state(rest);
        if (state.isPresent()) {
            return understood(line, place.state(state.get()), "state");
        }
        int comma = rest.indexOf(", ");
        String first = comma < 0 ? rest : rest.substring(0, comma);
        Matcher brackets = BRACKETS.matcher(rest);
        boolean inBrackets = brackets.matches();
        String before = inBrackets ? brackets.group(1) : rest;
        if (HONORIFIC.matcher(rest).matches() || names.person(first) != null || names.person(before) != null) {
            boolean titled = inBrackets && !before.contains(", ");
            String name = titled ? before : first;
            String title = titled ? brackets.group(2) : comma < 0 ? null : rest.substring(comma + 2);
            String remark = names.person(name) == null ? "newPerson" : "person";
            return understood(line, place.person(name, names.person(name), title, titled ? rest : null), remark);
        }
        if (inBrackets && names.state(before).isPresent()) {
            return understood(line, place.state(names.state(before).get()).capacity(brackets.group(2)), "state");
        }
        if (names.body(rest) != null) {
            return understood(line, place.body(rest, names.body(rest), null), "body");
        }
        Matcher behalf = ON_BEHALF.matcher(rest);
        if (behalf.matches() && (place.constituency != null || names.body(behalf.group(1)) != null)) {
            Long body = names.body(behalf.group(1));
            return understood(
                    line, place.body(behalf.group(1), body, null).printed(rest), body == null ? "newBody" : "body");
        }
        if (inBrackets) {
            String remark = names.body(before) == null ? "newBody" : "body";
            return understood(line, place.body(before, names.body(before), brackets.group(2)), remark);
        }
        if (place.constituency != null) {
            return understood(line, place.body(rest, null, null), "newBody");
        }
        return understood(line, place.group(rest), "group");
    }

    /** The States of a text that is nothing but names of States without anything between them: "ChinaJapan". */
    private List<String> together(String text) {
        for (var state : states.all()) {
            if (text.startsWith(state.shortName())) {
                String rest = text.substring(state.shortName().length()).strip();
                if (rest.isEmpty()) {
                    return List.of(state.code());
                }
                List<String> others = together(rest);
                if (!others.isEmpty()) {
                    List<String> all = new ArrayList<>(List.of(state.code()));
                    all.addAll(others);
                    return all;
                }
            }
        }
        return List.of();
    }

    private Understood understood(String line, Place place, String remark) {
        SpeakerSlot slot = place.slot();
        boolean again = !slot.open() && !seen.add(slot.printed(states).toLowerCase(Locale.ROOT));
        return new Understood(line, null, slot, "drafting.paste." + remark, again);
    }

    /** A place as it is being read. */
    private record Place(
            @Nullable SpeakerRole role,
            @Nullable String constituency,
            @Nullable Long personId,
            @Nullable String person,
            @Nullable Long bodyId,
            @Nullable String body,
            @Nullable String state,
            @Nullable String group,
            @Nullable String capacity,
            @Nullable String line) {

        Place(@Nullable SpeakerRole role, @Nullable String constituency) {
            this(role, constituency, null, null, null, null, null, null, null, null);
        }

        Place open() {
            return this;
        }

        Place person(String name, @Nullable Long id, @Nullable String title, @Nullable String asPrinted) {
            return new Place(role, constituency, id, name, null, null, null, null, title, asPrinted);
        }

        Place body(String name, @Nullable Long id, @Nullable String as) {
            return new Place(role, constituency, null, null, id, name, null, null, as, null);
        }

        Place state(String code) {
            return new Place(role, constituency, null, null, null, null, code, null, null, null);
        }

        Place group(String words) {
            return new Place(role, constituency, null, null, null, null, null, words, null, null);
        }

        Place printed(String words) {
            return new Place(role, constituency, personId, person, bodyId, body, state, group, capacity, words);
        }

        Place capacity(String as) {
            return new Place(role, constituency, personId, person, bodyId, body, state, group, as, line);
        }

        SpeakerSlot slot() {
            return new SpeakerSlot(
                    UUID.randomUUID().toString(),
                    role,
                    null,
                    personId,
                    person,
                    bodyId,
                    body,
                    state,
                    group,
                    constituency,
                    capacity,
                    line);
        }
    }
}
