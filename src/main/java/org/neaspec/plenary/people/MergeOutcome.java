package org.neaspec.plenary.people;

import java.util.List;
import org.neaspec.plenary.people.PersonTies.Clash;

/** What came of making two persons one. */
public sealed interface MergeOutcome {

    /** @param keptId the public id of the person there is now */
    record Merged(String keptId) implements MergeOutcome {}

    /** Both stand at one meeting: what to do about that is decided there first. */
    record Clashing(List<Clash> clashes) implements MergeOutcome {}

    /** One of them was changed since they were shown side by side. */
    record Overtaken() implements MergeOutcome {}

    /** One of them is not there any more, was merged meanwhile, or both are one. */
    record Gone() implements MergeOutcome {}
}
