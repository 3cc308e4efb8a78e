package org.neaspec.plenary.programme;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Audience;

/** Where one viewer joins a meeting from afar. Nobody but whom a session admits is told its link. */
public final class Joining {

    /** For everybody who is not known to be admitted anywhere. */
    public static final Joining NONE = new Joining(Map.of(), null);

    private final Map<String, JoinLink> links;
    private final @Nullable Audience whole;

    /** @param whole whom the meeting as a whole admits; null where the viewer is not among them */
    Joining(Map<String, JoinLink> links, @Nullable Audience whole) {
        this.links = links;
        this.whole = whole;
    }

    /** The link of a session or, for one that admits whom the meeting admits, the meeting's; also one that was taken away. */
    public Optional<JoinLink> to(ItemView item) {
        if (!item.attended() || item.cancelled() || !item.kind().substantive()) {
            return Optional.empty();
        }
        JoinLink own = links.get(item.publicId());
        if (own != null && own.address() != null) {
            return Optional.of(own);
        }
        Audience audience = item.occasion().audience();
        boolean ofMeeting = audience.open() || audience.equals(whole);
        return Optional.ofNullable(later(own, ofMeeting ? toMeeting().orElse(null) : null));
    }

    /** The link of the meeting as a whole. */
    public Optional<JoinLink> toMeeting() {
        return whole == null ? Optional.empty() : Optional.ofNullable(links.get(JoinLink.WHOLE));
    }

    /** The address of the second, and when either changed last: the first has none any more. */
    private static @Nullable JoinLink later(@Nullable JoinLink gone, @Nullable JoinLink link) {
        if (gone == null || link == null) {
            return gone == null ? link : gone;
        }
        return gone.revisedAt().isAfter(link.revisedAt())
                ? new JoinLink(link.itemId(), link.address(), gone.revisedAt())
                : link;
    }
}
