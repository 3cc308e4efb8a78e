package org.neaspec.plenary.registration;

import java.util.List;

/**
 * Where there is no place for somebody.
 *
 * @param meeting whether the meeting as a whole is full
 * @param quotas the quotas that are
 */
public record Shortage(boolean meeting, List<Quota> quotas) {

    static final Shortage NONE = new Shortage(false, List.of());

    public Shortage {
        quotas = List.copyOf(quotas);
    }

    boolean none() {
        return !meeting && quotas.isEmpty();
    }
}
