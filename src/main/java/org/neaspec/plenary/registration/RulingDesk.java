package org.neaspec.plenary.registration;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.neaspec.plenary.access.Ruling;
import org.neaspec.plenary.access.Viewer.Organiser;

/** Writes what organisers rule about a person and single segments. */
@Singleton
class RulingDesk {

    /** Why somebody is refused a segment although a designation would open it. */
    static final String NO_PLACE = "No place left";

    private final Registrations read;
    private final RulingRepository rulings;

    RulingDesk(Registrations read, RulingRepository rulings) {
        this.read = read;
        this.rulings = rulings;
    }

    /** The wishes that are not so already. */
    List<RulingWish> differing(long registrationId, List<RulingWish> wishes) {
        if (wishes.isEmpty()) {
            return wishes;
        }
        var present = read.rulings(registrationId);
        return wishes.stream()
                .filter(wish -> !wish.equals(present.getOrDefault(
                        wish.segmentId(), new RulingWish(wish.segmentId(), RulingChoice.FOLLOW_RULE, null))))
                .toList();
    }

    void write(Organiser by, long registrationId, RulingWish wish, Instant now) {
        if (wish.choice() == RulingChoice.FOLLOW_RULE) {
            rulings.remove(registrationId, wish.segmentId());
        } else {
            rulings.put(
                    registrationId,
                    wish.segmentId(),
                    wish.choice() == RulingChoice.GRANT ? Standings.GRANTED : Standings.REFUSED,
                    wish.reason(),
                    by.accountId(),
                    by.name(),
                    now);
        }
    }

    /** The rulings of a person as they will be when these wishes are written. */
    static List<Ruling> with(List<Ruling> present, List<RulingWish> wishes, Organiser by, Instant now) {
        var after = new ArrayList<>(present);
        for (var wish : wishes) {
            after.removeIf(ruling -> ruling.segmentId() == wish.segmentId());
            if (wish.choice() != RulingChoice.FOLLOW_RULE) {
                after.add(new Ruling(wish.segmentId(), wish.choice() == RulingChoice.GRANT, by.name(), now));
            }
        }
        return after;
    }

    /** The same for rulings that are put back. */
    static List<Ruling> asBefore(List<Before.Rule> before) {
        return before.stream()
                .map(rule -> new Ruling(
                        rule.segmentId(), Standings.GRANTED.equals(rule.verdict()), rule.ruledByName(), rule.ruledAt()))
                .toList();
    }

    /** All rulings as they stand, to be put back one day. */
    List<Before.Rule> asTheyStand(long registrationId) {
        return rulings.of(registrationId);
    }

    /** Puts the rulings back as they stood, with who made them and when. */
    void putBack(long registrationId, List<Before.Rule> before) {
        rulings.removeAll(registrationId);
        before.forEach(rule -> rulings.put(
                registrationId,
                rule.segmentId(),
                rule.verdict(),
                rule.reason(),
                rule.ruledBy(),
                rule.ruledByName(),
                rule.ruledAt()));
    }
}
