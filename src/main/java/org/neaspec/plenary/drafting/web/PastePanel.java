package org.neaspec.plenary.drafting.web;

import java.util.List;
import java.util.Objects;
import org.neaspec.plenary.drafting.PastedLines;
import org.neaspec.plenary.drafting.PastedLines.Understood;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.ItemPart;
import org.neaspec.plenary.programme.SpeakerRole;
import org.neaspec.plenary.programme.SpeakerSlot;

/**
 * Lines pasted to become speakers, and parts with theirs.
 *
 * @param lines as they were typed
 * @param read what each was read as; empty until somebody asked
 * @param count how many speakers there are among them
 * @param parts how many parts they begin
 */
record PastePanel(String lines, List<Line> read, int count, int parts) {

    static final PastePanel BLANK = new PastePanel("", List.of(), 0, 0);

    /**
     * One line.
     *
     * @param minutes of the part that it begins; null where it is a speaker
     * @param printed how the programme will print it
     * @param roleKey the message that names its role, or null
     */
    record Line(
            String line,
            @org.jspecify.annotations.Nullable Integer minutes,
            @org.jspecify.annotations.Nullable String roleKey,
            @org.jspecify.annotations.Nullable String constituency,
            boolean open,
            String printed,
            String remark,
            boolean again) {

        static Line of(Understood one, States states) {
            ItemPart part = one.part();
            if (part != null) {
                return new Line(one.line(), part.minutes(), null, null, false, part.title(), one.remark(), false);
            }
            SpeakerSlot slot = Objects.requireNonNull(one.slot());
            SpeakerRole role = slot.role();
            return new Line(
                    one.line(),
                    null,
                    role == null ? null : role.messageKey(),
                    slot.constituency(),
                    slot.open(),
                    slot.printed(states),
                    one.remark(),
                    one.again());
        }
    }

    /** @param read null where the lines cannot be taken as they are */
    static PastePanel of(String lines, @org.jspecify.annotations.Nullable PastedLines read, States states) {
        return read == null
                ? new PastePanel(lines, List.of(), 0, 0)
                : new PastePanel(
                        lines,
                        read.all().stream().map(one -> Line.of(one, states)).toList(),
                        read.speakers(),
                        read.partCount());
    }
}
