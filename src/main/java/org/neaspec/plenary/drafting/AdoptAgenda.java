package org.neaspec.plenary.drafting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.programme.Agenda;
import org.neaspec.plenary.programme.Programme;

/**
 * Says that the meeting has adopted its agenda, or that it is provisional after all.
 *
 * @param on the day of it, where it is known
 */
public record AdoptAgenda(boolean adopted, @Nullable LocalDate on) implements ProgrammeAct {

    @Override
    public ActResult on(Programme now) {
        if (adopted && now.agenda().items().isEmpty()) {
            return ActResult.Refused.because("adopted", "drafting.agenda.error.empty");
        }
        Agenda after = new Agenda(adopted, adopted ? on : null, now.agenda().items());
        return new ActResult.Done(
                now.withAgenda(after), Said.of("drafting.act.agenda." + (adopted ? "adopted" : "provisional")));
    }
}
