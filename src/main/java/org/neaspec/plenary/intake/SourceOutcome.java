package org.neaspec.plenary.intake;

import java.util.List;

/** What came of opening a paper. */
public sealed interface SourceOutcome {

    /**
     * Its lines.
     *
     * @param name of the file; empty for pasted text
     * @param remarks about the paper as a whole and what its kind cannot carry over
     */
    record Opened(String name, List<SourceLine> lines, List<Remark> remarks) implements SourceOutcome {

        public Opened {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }
    }

    /** It cannot be read at all; nothing was kept. */
    record Refused(String key, List<Object> values) implements SourceOutcome {

        static Refused because(String key, Object... values) {
            return new Refused("intake.error." + key, List.of(values));
        }
    }
}
