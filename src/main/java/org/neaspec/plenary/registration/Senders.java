package org.neaspec.plenary.registration;

import java.util.List;
import java.util.Map;

/** Who sends people to a meeting, by a key. The room above that knows them implements it, since this one does not. */
public interface Senders {

    /** The names of those who send anybody, by key, in the order of protocol. */
    Map<String, String> names(long meetingId);

    /** The registrations of those whom one of them sends; none where there is no such key. */
    List<Long> sent(long meetingId, String key);
}
