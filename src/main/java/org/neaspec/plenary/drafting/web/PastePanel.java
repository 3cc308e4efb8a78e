package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.neaspec.plenary.drafting.PastedSpeakers.Understood;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.programme.SpeakerRole;

/**
 * Lines pasted to become speakers.
 *
 * @param lines as they were typed
 * @param read what each was read as; empty until somebody asked
 */
record PastePanel(String lines, List<Line> read) {

    static final PastePanel BLANK = new PastePanel("", List.of());

    /**
     * One line.
     *
     * @param printed how the programme will print it
     * @param roleKey the message that names its role, or null
     */
    record Line(
            String line,
            @org.jspecify.annotations.Nullable String roleKey,
            @org.jspecify.annotations.Nullable String constituency,
            boolean open,
            String printed,
            String remark,
            boolean again) {

        static Line of(Understood one, States states) {
            SpeakerRole role = one.slot().role();
            return new Line(
                    one.line(),
                    role == null ? null : role.messageKey(),
                    one.slot().constituency(),
                    one.slot().open(),
                    one.slot().printed(states),
                    one.remark(),
                    one.again());
        }
    }

    static PastePanel of(String lines, List<Understood> read, States states) {
        return new PastePanel(
                lines, read.stream().map(one -> Line.of(one, states)).toList());
    }

    public int count() {
        return read.size();
    }
}
