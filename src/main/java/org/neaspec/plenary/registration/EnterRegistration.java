package org.neaspec.plenary.registration;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.form.NoPlaceLeft;
import org.neaspec.plenary.meeting.MeetingFacts;

/** Registers somebody on his or her behalf, whether or not registration is open. */
@Singleton
public class EnterRegistration {

    private final StaffEntry entry;
    private final Transactions transactions;

    EnterRegistration(StaffEntry entry, Transactions transactions) {
        this.entry = entry;
        this.transactions = transactions;
    }

    /**
     * Enters: one transaction, with place, history and mail, or nothing at all. Places are kept as for everybody: who finds none
     * waits for one, and those who stand in line already go first. Who represents a State that has still to endorse is not
     * approved, and neither is anybody by staff who may not approve; the outcome says where the registration stands.
     */
    public EntryOutcome enter(MeetingFacts meeting, Entry wish, Organiser by) {
        return transactions.retrying(() -> {
            try {
                return entry.enter(meeting, wish, by);
            } catch (NoPlaceLeft e) {
                return new EntryOutcome.ChoicesGone(e.gone());
            } catch (DataAccessException e) {
                if (!DuplicateKey.isCause(e)) {
                    throw e;
                }
                // The same entry or address came in at the same moment and was first: now it can be seen.
                return entry.enter(meeting, wish, by);
            }
        });
    }
}
