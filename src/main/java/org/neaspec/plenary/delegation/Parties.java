package org.neaspec.plenary.delegation;

import jakarta.inject.Singleton;
import java.util.Locale;
import org.neaspec.plenary.delegation.PartyRepository.BodyLine;
import org.neaspec.plenary.people.State;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.registration.Answers;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.registration.Sponsor;

/** Names whom delegations represent. */
@Singleton
class Parties {

    private final States states;
    private final PartyRepository bodies;

    Parties(States states, PartyRepository bodies) {
        this.states = states;
        this.bodies = bodies;
    }

    Party state(String code) {
        return states.find(code).map(Parties::of).orElseGet(() -> new Party(code, null, code, code, "0" + code));
    }

    static Party of(State state) {
        return new Party(state.code(), null, state.shortName(), state.inText(), "0" + state.sortKey());
    }

    static Party of(BodyLine body) {
        return new Party(
                null, body.id(), body.name(), body.name(), "1" + body.name().toLowerCase(Locale.ROOT));
    }

    /** On whose behalf somebody acts for this party. */
    Sponsor sponsor(Caller by, Party party) {
        return party.stateCode() != null
                ? new Sponsor(by.name(), by.organiser(), party.stateCode(), null, Category.GOVERNMENT)
                : new Sponsor(
                        by.name(),
                        by.organiser(),
                        null,
                        party.name(),
                        bodies.body(party.bodyId() == null ? 0 : party.bodyId())
                                .map(body -> category(body.kind()))
                                .orElse(Category.PARTNERSHIP));
    }

    /** Whether somebody says to come for this State or body. */
    boolean represents(Party party, Answers answers) {
        var organisation = answers.organisation();
        return party.stateCode() != null
                ? party.stateCode().equals(answers.country())
                : answers.category() != Category.GOVERNMENT
                        && organisation != null
                        && party.name().toLowerCase(Locale.ROOT).equals(organisation.toLowerCase(Locale.ROOT));
    }

    /** What those a body sends are at first; each corrects it in the form. */
    private static Category category(String kind) {
        return switch (kind) {
            case "UN_ENTITY", "UN" -> Category.UN;
            case "IO", "INTERNATIONAL_ORGANIZATION" -> Category.IO;
            case "NGO" -> Category.NGO;
            case "ACADEMIA", "UNIVERSITY", "RESEARCH_INSTITUTE", "TECHNICAL_CENTRE" -> Category.ACADEMIA;
            case "LOCAL_GOVERNMENT" -> Category.LOCAL_GOVERNMENT;
            case "PRIVATE_SECTOR" -> Category.PRIVATE_SECTOR;
            case "MECHANISM" -> Category.MECHANISM;
            default -> Category.PARTNERSHIP;
        };
    }
}
