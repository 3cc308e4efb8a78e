package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.drafting.ActResult.Done;
import org.neaspec.plenary.drafting.ActResult.Refused;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** What acts on rows have in common. */
final class Acts {

    private static final int LONGEST_NAME = 60;

    private Acts() {}

    /** The programme with these rows, said with the title of one; refused when a row would pass midnight. */
    static ActResult laid(Programme now, List<ProgrammeItem> rows, Relay relay, String said, ProgrammeItem about) {
        return relay.spills()
                ? Refused.because("start", "drafting.row.error.midnight")
                : done(now, relay.of(rows), said, about);
    }

    static Done done(Programme now, List<ProgrammeItem> rows, String said, ProgrammeItem about) {
        return new Done(now.withItems(rows), Said.of("drafting.act." + said, name(about)));
    }

    /** The title, short enough for a button. */
    static String name(ProgrammeItem row) {
        String title = row.title();
        return title.codePointCount(0, title.length()) <= LONGEST_NAME
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** The rows with one more, right after another; at the front when there is no such other. */
    static List<ProgrammeItem> with(List<ProgrammeItem> rows, ProgrammeItem row, @Nullable String after) {
        List<ProgrammeItem> all = new ArrayList<>(rows);
        all.removeIf(old -> old.id().equals(row.id()));
        int at = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(after)) {
                at = i + 1;
            }
        }
        all.add(at, row);
        return all;
    }

    /** The rows of the same track that come after a row. */
    static List<ProgrammeItem> following(List<ProgrammeItem> track, String id) {
        int at = 0;
        while (at < track.size() && !track.get(at).id().equals(id)) {
            at++;
        }
        return track.subList(Math.min(at + 1, track.size()), track.size());
    }
}
