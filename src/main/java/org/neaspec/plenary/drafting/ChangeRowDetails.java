package org.neaspec.plenary.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neaspec.plenary.programme.Programme;
import org.neaspec.plenary.programme.ProgrammeItem;

/** Changes what a row says about itself: description, questions, audience, segment, agenda items and run notes. */
public record ChangeRowDetails(SeenRow row, RowDetails wanted) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        return row.edit(now, found -> changed(now, found));
    }

    private ActResult changed(Programme now, ProgrammeItem found) {
        boolean known = wanted.agendaItems().stream()
                .allMatch(id ->
                        now.agenda().find(id).isPresent() || found.agendaItems().contains(id));
        if (!known) {
            return ActResult.Refused.because("agenda", "drafting.item.error.agenda");
        }
        ProgrammeItem after = wanted.in(found);
        return new ActResult.Done(
                now.with(after), Said.of("drafting.act.details." + what(RowDetails.of(after), found), found.title()));
    }

    /** One word where only one thing has changed. */
    private static String what(RowDetails after, ProgrammeItem found) {
        RowDetails before = RowDetails.of(found);
        List<String> what = new ArrayList<>();
        if (!Objects.equals(before.description(), after.description())) {
            what.add("description");
        }
        if (!before.questions().equals(after.questions()) || before.questionsPromised() != after.questionsPromised()) {
            what.add("questions");
        }
        if (!Objects.equals(before.segment(), after.segment())
                || !Objects.equals(before.admits(), after.admits())
                || !Objects.equals(before.audienceLine(), after.audienceLine())) {
            what.add("audience");
        }
        if (!before.agendaItems().equals(after.agendaItems())) {
            what.add("agenda");
        }
        if (!Objects.equals(before.notes(), after.notes())) {
            what.add("notes");
        }
        return what.size() == 1 ? what.get(0) : "several";
    }
}
