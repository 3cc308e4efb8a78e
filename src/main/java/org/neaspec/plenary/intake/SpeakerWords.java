package org.neaspec.plenary.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

/** Places for speakers as programmes print them: persons, bodies with a capacity, constituencies, groups. */
final class SpeakerWords {

    private static final String HONORIFIC =
            "(?:H\\.?\\s?E\\.?|Mr|Ms|Mrs|Miss|Mx|Dr|Prof|Professor|Amb|Ambassador|Sir|Dame|Hon)\\b\\.?";
    static final Pattern PERSON = Pattern.compile("^" + HONORIFIC + "\\s+(?:" + HONORIFIC + "\\s+)*\\p{Lu}.*");
    private static final Pattern NEXT_PERSON = Pattern.compile(
            "(?:\\s*;\\s*|,?\\s+and\\s+|,\\s+|\\s+)(?=" + HONORIFIC + "\\s+(?:" + HONORIFIC + "\\s+)?\\p{Lu})");
    private static final Pattern AS = Pattern.compile("^(.+?)\\s*\\((as .+)\\)$");
    private static final Pattern ON_BEHALF =
            Pattern.compile("^(?:A |The )?Representatives? (?:from|of) (?:the )?(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY = Pattern.compile(
            "^(?:The )?(?:(?:[\\p{L}-]+ ){0,4})(?:Ministry|Department|Agency|Bureau|Institute|Institution|University|Academy|Authority|Embassy|Foundation|Association|Network|Coalition|Fund|Bank|Government|Administration|Council|Office|Centre|Center|Programme|Organization|Commission)\\b.*",
            Pattern.UNICODE_CASE);
    private static final Pattern GROUP = Pattern.compile(
            "(?i)^(?:the |all )?(?:[\\p{L}-]+ ){0,3}(?:secretariat|focal points?|delegations?|member states|participants|delegates|experts|panellists|panelists|representatives|speakers|heads of delegation)\\b[^.]*$");
    private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "on", "in", "to", "at", "&");
    private final StateWords states;
    private final Set<String> bodies;

    SpeakerWords(StateWords states, Set<String> bodies) {
        this.states = states;
        this.bodies = bodies;
    }

    Optional<StateWords.Found> statesOnly(String text) {
        return states.only(text);
    }

    static SpeakerSlot state(State state) {
        return slot(null, null, null, state.code(), null, null, null, null);
    }

    static boolean person(String text) {
        return PERSON.matcher(text).matches();
    }

    /** The persons of a text that begins with one. */
    List<SpeakerSlot> persons(String text) {
        List<SpeakerSlot> slots = new ArrayList<>();
        for (String one : separate(text)) {
            slots.add(one(one, null, null));
        }
        return slots;
    }

    private static List<String> separate(String text) {
        List<String> parts = new ArrayList<>();
        Matcher next = NEXT_PERSON.matcher(text);
        int from = 0;
        while (next.find()) {
            String before = text.substring(from, next.start());
            if (before.strip().matches("(?:" + HONORIFIC + "\\s*)+")) {
                continue;
            }
            parts.add(before.strip());
            from = next.end();
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /** Whether a line names a body and nothing else; a sentence about one does not count. */
    boolean body(String text) {
        if (text.length() > 160
                || text.matches(".*[.!?]$")
                || GROUP.matcher(text).matches()) {
            return false;
        }
        return bodies.contains(text)
                || AS.matcher(text).matches()
                || ON_BEHALF.matcher(text).matches()
                || (BODY.matcher(text).matches() && !text.contains(": ") && named(text));
    }

    /** Whether it is written like a name: small words only between the others. */
    private static boolean named(String text) {
        return Arrays.stream(text.replaceAll("\\(.*?\\)", "").split("[\\s,]+"))
                .allMatch(
                        word -> word.isEmpty() || SMALL.contains(word) || !Character.isLowerCase(word.codePointAt(0)));
    }

    static boolean group(String text) {
        return text.length() <= 80 && GROUP.matcher(text).matches();
    }

    /** One place, whatever holds it: a person, a State, a body, or else a group. */
    SpeakerSlot one(String text, @Nullable String constituency, @Nullable SpeakerRole role) {
        if (person(text)) {
            return person(text, constituency, role);
        }
        Optional<StateWords.Found> found =
                states.only(text).filter(only -> only.states().size() == 1);
        if (found.isPresent()) {
            String code = found.get().states().get(0).code();
            SpeakerSlot state = slot(role, null, null, code, null, constituency, null, null);
            return withLine(state, text);
        }
        return constituency != null || body(text) ? body(text, constituency, role) : group(text, constituency, role);
    }

    private SpeakerSlot person(String text, @Nullable String constituency, @Nullable SpeakerRole role) {
        int comma = text.indexOf(',');
        int bracket = text.indexOf(" (");
        int end = comma < 0 ? bracket : bracket < 0 ? comma : Math.min(comma, bracket);
        if (end < 0) {
            return slot(role, text, null, null, null, constituency, null, null);
        }
        String capacity = text.substring(end + 1).strip();
        if (capacity.startsWith("(") && capacity.endsWith(")") && capacity.indexOf(')') == capacity.length() - 1) {
            capacity = capacity.substring(1, capacity.length() - 1);
        }
        String name = text.substring(0, end).strip();
        return withLine(
                slot(role, name, null, null, null, constituency, capacity.isEmpty() ? null : capacity, null), text);
    }

    private SpeakerSlot body(String text, @Nullable String constituency, @Nullable SpeakerRole role) {
        Matcher as = AS.matcher(text);
        String holder = as.matches() ? as.group(1) : text;
        String capacity = as.matches() ? as.group(2) : null;
        Matcher behalf = ON_BEHALF.matcher(holder);
        String name = behalf.matches() ? behalf.group(1) : holder;
        return withLine(slot(role, null, name, null, null, constituency, capacity, null), text);
    }

    static SpeakerSlot group(String text, @Nullable String constituency, @Nullable SpeakerRole role) {
        return slot(role, null, null, null, text, constituency, null, null);
    }

    /** The printed line is kept where the values alone would print another. */
    private SpeakerSlot withLine(SpeakerSlot slot, String text) {
        return slot.printed(states.states()).equals(text)
                ? slot
                : slot(
                        slot.role(),
                        slot.personName(),
                        slot.bodyName(),
                        slot.state(),
                        slot.group(),
                        slot.constituency(),
                        slot.capacity(),
                        text);
    }

    private static SpeakerSlot slot(
            @Nullable SpeakerRole role,
            @Nullable String person,
            @Nullable String body,
            @Nullable String state,
            @Nullable String group,
            @Nullable String constituency,
            @Nullable String capacity,
            @Nullable String line) {
        return new SpeakerSlot(
                UUID.randomUUID().toString(),
                role,
                null,
                null,
                person,
                null,
                body,
                state,
                group,
                constituency,
                capacity,
                line);
    }

    static @Nullable SpeakerRole role(String label) {
        return switch (label.toLowerCase(Locale.ROOT).replaceAll("s$|\\(s\\)$", "")) {
            case "chair", "co-chair", "chaired by", "chairperson", "session chair" -> SpeakerRole.CHAIR;
            case "moderator", "facilitator", "moderated by", "facilitated by" -> SpeakerRole.MODERATOR;
            case "presenter", "presented by", "keynote speaker", "presentation by" -> SpeakerRole.PRESENTER;
            case "panellist", "panelist" -> SpeakerRole.PANELLIST;
            case "discussant" -> SpeakerRole.DISCUSSANT;
            case "rapporteur" -> SpeakerRole.RAPPORTEUR;
            default -> null;
        };
    }
}
