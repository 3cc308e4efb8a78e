package org.neaspec.plenary.registration;

import java.util.List;
import org.neaspec.plenary.form.Sheet;

/**
 * Somebody as a member of staff enters him or her. Nothing has to be known but the printed name, the given name, the category
 * and how he or she attends; without an address ({@link Answers#reachable}) the person gets no mail and no personal link.
 *
 * @param key random, one for each entry: the same sent twice gives the first result
 * @param way how the person came
 * @param approve whether to approve at once; who may not, or may not yet, leaves the registration in line
 * @param rulings what to do about segments with the approval; those not named follow the rules
 * @param told whether the person is written to
 * @param sheet answers to the meeting's own questions, as far as staff know them
 */
public record Entry(
        String key, WayIn way, Answers answers, boolean approve, List<RulingWish> rulings, boolean told, Sheet sheet) {

    public Entry {
        rulings = List.copyOf(rulings);
    }

    /** Of somebody who answered nothing yet. */
    public Entry(String key, WayIn way, Answers answers, boolean approve, List<RulingWish> rulings, boolean told) {
        this(key, way, answers, approve, rulings, told, Sheet.EMPTY);
    }
}
