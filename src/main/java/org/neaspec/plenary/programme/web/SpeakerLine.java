package org.neaspec.plenary.programme.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.SlotView;

/**
 * A place for a speaker as a page prints it, the person's name as a link where there is a page about him or her.
 *
 * @param roleKey the message of the role printed before the name
 * @param open whether it is to be confirmed
 * @param line the whole place as printed; where there is a link, what comes before the name
 * @param speakerHref the page about the person named
 */
record SpeakerLine(
        @Nullable String roleKey,
        @Nullable String constituency,
        boolean open,
        String line,
        @Nullable String speakerHref,
        @Nullable String speakerName,
        @Nullable String rest) {

    /** @param hrefs pages by the id of the person */
    static SpeakerLine of(SlotView slot, Map<Long, String> hrefs) {
        String line = slot.line();
        String name = slot.personName();
        String href = slot.personId() == null ? null : hrefs.get(slot.personId());
        int at = href == null || name == null ? -1 : line.indexOf(name);
        return at < 0 || name == null
                ? new SpeakerLine(slot.roleKey(), slot.constituency(), slot.open(), line, null, null, null)
                : new SpeakerLine(
                        slot.roleKey(),
                        slot.constituency(),
                        slot.open(),
                        line.substring(0, at),
                        href,
                        name,
                        line.substring(at + name.length()));
    }
}
