package org.neaspec.plenary.delegation.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.JointDelegations;
import org.neaspec.plenary.delegation.Member;
import org.neaspec.plenary.delegation.NameDelegate.Place;
import org.neaspec.plenary.delegation.web.FocalGuard.Visit;
import org.neaspec.plenary.web.Form;

/** The meetings held together with this one, for which people are named along with it. */
@Singleton
class FocalTogether {

    /** Says that the question was on the form: no tick is an answer then. */
    private static final String ASKED = "together";

    private final JointDelegations joint;
    private final Delegations delegations;
    private final Transactions transactions;

    FocalTogether(JointDelegations joint, Delegations delegations, Transactions transactions) {
        this.joint = joint;
        this.delegations = delegations;
        this.transactions = transactions;
    }

    /** One of them: how many are named there, and of how many at most. */
    record Offer(
            String slug, String title, long taken, @Nullable Integer places, boolean chosen) {}

    /** @param chosen the slugs chosen before; null for all */
    List<Offer> offers(Visit visit, @Nullable Set<String> chosen) {
        return joint.of(visit.meeting(), visit.delegation(), visit.by()).stream()
                .map(other -> new Offer(
                        other.meeting().slug(),
                        other.meeting().title(),
                        other.delegation().id() == null
                                ? 0
                                : delegations.members(other.delegation().rowId()).stream()
                                        .filter(Member::present)
                                        .count(),
                        other.delegation()
                                .placesUnder(delegations.terms(other.meeting().id())),
                        chosen == null || chosen.contains(other.meeting().slug())))
                .toList();
    }

    /** What was chosen on the form; null where it was not asked. */
    static @Nullable Set<String> chosen(Form form) {
        return form.has(ASKED) ? Set.copyOf(form.all("also")) : null;
    }

    /** Where people are named: here, and wherever else was chosen and may be. */
    List<Place> places(Visit visit, Form form) {
        List<Place> places = new ArrayList<>(List.of(new Place(visit.meeting(), visit.by())));
        var chosen = chosen(form);
        if (chosen != null && !chosen.isEmpty()) {
            joint.of(visit.meeting(), visit.delegation(), visit.by()).stream()
                    .filter(other -> chosen.contains(other.meeting().slug()))
                    .forEach(other -> places.add(transactions.retrying(() -> joint.place(other, visit.by()))));
        }
        return places;
    }
}
