package org.neaspec.plenary.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;

/**
 * One row of a draft in full.
 *
 * @param path of the page; forms and links stand below it
 * @param when its day and hours in words; null while it has no set time
 * @param seen the fingerprint that every form sends back
 * @param last what the last act on the programme was, in words
 * @param trouble the message that says why nothing was done
 * @param own the row's own speakers
 * @param newPart the form of a part to be added, while it is open
 * @param theirs the details as they are now, where somebody else has changed them meanwhile
 */
record ItemPage(
        FormErrors errors,
        String meetingTitle,
        String title,
        String path,
        String editor,
        @Nullable String when,
        @Nullable String room,
        String kindKey,
        String id,
        String slug,
        String seen,
        DraftBar bar,
        @Nullable String last,
        @Nullable String trouble,
        SpeakersView own,
        List<PartView> parts,
        @Nullable PartForm newPart,
        List<Choice> orders,
        DetailsForm details,
        @Nullable DetailsForm theirs,
        List<Choice> segments,
        List<Choice> designations,
        List<Choice> agenda,
        List<String> persons,
        List<String> bodies,
        List<String> states) {

    /**
     * A part of the row.
     *
     * @param partForm while it is being changed
     */
    record PartView(
            String id,
            String title,
            @Nullable Integer minutes,
            @Nullable String printedLine,
            boolean first,
            boolean last,
            @Nullable PartForm partForm,
            SpeakersView speakers) {}

    /**
     * A list of speakers with what can be done to it.
     *
     * @param on the part it belongs to, or {@code row}
     * @param heading what it is the list of, in words for those who hear the page
     * @param orderKey the message that says on what its order rests
     * @param form the place to be added, while it is open
     */
    record SpeakersView(
            String on,
            String heading,
            @Nullable String orderKey,
            List<SlotLine> slots,
            @Nullable SlotPanel form,
            @Nullable PastePanel paste) {

        public boolean several() {
            return slots.size() > 1;
        }
    }

    /**
     * A place for a speaker.
     *
     * @param name how buttons call it
     * @param printed as the programme would print it, whoever declined
     * @param unknown whether it names somebody who is not in the directory yet
     * @param person the page of the person named, where he or she is in the directory
     * @param panel while it is being changed
     */
    record SlotLine(
            String id,
            @Nullable String roleKey,
            @Nullable String constituency,
            boolean open,
            String printed,
            String name,
            @Nullable String statusKey,
            @Nullable String status,
            boolean unknown,
            @Nullable String person,
            boolean first,
            boolean last,
            @Nullable SlotPanel panel) {}

    /**
     * The form of a place.
     *
     * @param id of the place; empty for a new one
     * @param on the list that a new one goes to
     * @param lists where it could be moved to
     */
    record SlotPanel(
            String id, String on, SlotForm form, List<Choice> roles, List<Choice> statuses, List<Choice> lists) {}
}
