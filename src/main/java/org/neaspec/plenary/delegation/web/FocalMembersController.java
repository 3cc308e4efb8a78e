package org.neaspec.plenary.delegation.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.ArrangeDelegation;
import org.neaspec.plenary.delegation.DelegationRole;
import org.neaspec.plenary.delegation.MendNominee;
import org.neaspec.plenary.delegation.NameDelegate;
import org.neaspec.plenary.delegation.NameDelegate.Answer;
import org.neaspec.plenary.delegation.NameDelegate.Place;
import org.neaspec.plenary.delegation.NamingOutcome;
import org.neaspec.plenary.delegation.NamingOutcome.AlreadyThere;
import org.neaspec.plenary.delegation.NamingOutcome.Refused;
import org.neaspec.plenary.delegation.NamingOutcome.TakenIn;
import org.neaspec.plenary.delegation.SubstituteDelegate;
import org.neaspec.plenary.delegation.web.FocalGuard.Visit;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Who is in the delegation: naming one or many, roles, order, substitutions. */
@Controller
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class FocalMembersController {

    private final FocalGuard guard;
    private final FocalAnswers answers;
    private final FocalPages maker;
    private final NomineeTable table;
    private final FocalTogether together;
    private final NameDelegate nameDelegate;
    private final SubstituteDelegate substitute;
    private final ArrangeDelegation arrange;
    private final MendNominee mend;
    private final Transactions transactions;

    FocalMembersController(
            FocalGuard guard,
            FocalAnswers answers,
            FocalPages maker,
            NomineeTable table,
            FocalTogether together,
            NameDelegate nameDelegate,
            SubstituteDelegate substitute,
            ArrangeDelegation arrange,
            MendNominee mend,
            Transactions transactions) {
        this.guard = guard;
        this.answers = answers;
        this.maker = maker;
        this.table = table;
        this.together = together;
        this.nameDelegate = nameDelegate;
        this.substitute = substitute;
        this.arrange = arrange;
        this.mend = mend;
        this.transactions = transactions;
    }

    @Post(uris = {FocalDoor.FOCAL_POINT + "/members", FocalDoor.STAFF + "/members"})
    HttpResponse<?> create(HttpRequest<?> request, @RequestBean FocalDoor door, Form form) {
        return guard.let(request, door, visit -> {
            var typed = NomineeForm.of(form);
            var instead = form.text("instead");
            var errors = FormErrors.none();
            var nominee = typed.read(errors);
            var chosen = FocalTogether.chosen(form);
            if (nominee == null) {
                return answers.again(
                        request,
                        visit,
                        FocalPages.Sent.somebody(typed, instead, errors).also(chosen));
            }
            var places = instead.isEmpty() ? together.places(visit, form) : List.<Place>of();
            var answer = instead.isEmpty()
                    ? nameDelegate.name(places, nominee, typed.chosenRole(), form.has("swap"))
                    : new Answer(
                            visit.meeting(),
                            transactions.retrying(
                                    () -> substitute.substitute(visit.meeting(), visit.by(), instead, nominee)));
            var outcome = answer.outcome();
            if (outcome instanceof Refused refused) {
                if (answer.meeting().id() == visit.meeting().id()) {
                    errors.add(refused.field(), refused.key(), maker.values(refused));
                } else {
                    errors.add(refused.field(), "delegation.refused.there", there(answer, refused));
                }
                return answers.again(
                        request,
                        visit,
                        FocalPages.Sent.somebody(typed, instead, errors).also(chosen));
            }
            if (places.size() > 1) {
                return answers.done(visit, "members", "delegation.focal.namedTogether", name(outcome), titles(places));
            }
            return answers.done(
                    visit,
                    "members",
                    instead.isEmpty() ? said(outcome) : "delegation.focal.substituted",
                    name(outcome));
        });
    }

    private static String said(NamingOutcome outcome) {
        return outcome instanceof TakenIn
                ? "delegation.focal.takenIn"
                : outcome instanceof AlreadyThere ? "delegation.focal.there" : "delegation.focal.named";
    }

    private static String name(NamingOutcome outcome) {
        if (outcome instanceof TakenIn takenIn) {
            return takenIn.name();
        }
        return outcome instanceof AlreadyThere there
                ? there.name()
                : outcome instanceof NamingOutcome.Named named ? named.name() : "";
    }

    /** Many at once: what is right is kept, what is not comes back to be mended in place. */
    @Post(uris = {FocalDoor.FOCAL_POINT + "/rows", FocalDoor.STAFF + "/rows"})
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> createAll(HttpRequest<?> request, @RequestBean FocalDoor door, Form form) {
        return guard.let(request, door, visit -> {
            var errors = FormErrors.none();
            var rows = table.read(form, errors);
            List<String> results = new ArrayList<>();
            List<FocalPages.Bad> bad = new ArrayList<>();
            var places = together.places(visit, form);
            rows.forEach(row -> one(places, row, results, bad));
            if (bad.isEmpty() && !errors.any()) {
                return answers.done(visit, "members", "delegation.focal.rows", results.size());
            }
            if (!bad.isEmpty()) {
                errors.add("mend", "delegation.error.rows", results.size(), bad.size());
            }
            var list = errors.has("list") ? PlainText.lines(form.text("list")) : "";
            return answers.again(
                    request,
                    visit,
                    FocalPages.Sent.rows(results, bad, list, errors).also(FocalTogether.chosen(form)));
        });
    }

    private void one(List<Place> places, NomineeForm row, List<String> results, List<FocalPages.Bad> bad) {
        var errors = FormErrors.none();
        var nominee = row.read(errors);
        if (nominee == null) {
            var why = errors.summary().stream()
                    .map(error -> maker.words(error.key(), error.arguments().toArray()))
                    .collect(Collectors.joining(" · "));
            var at = errors.summary().stream().map(FormErrors.FormError::field).collect(Collectors.toSet());
            bad.add(new FocalPages.Bad(row, why, at));
            return;
        }
        var answer = nameDelegate.name(places, nominee, row.chosenRole(), false);
        var outcome = answer.outcome();
        var several = places.size() > 1;
        if (outcome instanceof Refused refused) {
            var why = several ? maker.words("delegation.refused.there", there(answer, refused)) : maker.text(refused);
            bad.add(new FocalPages.Bad(row, why, Set.of(refused.field())));
        } else {
            results.add(
                    several
                            ? maker.words("delegation.focal.namedTogether", name(outcome), titles(places))
                            : maker.words(said(outcome), name(outcome)));
        }
    }

    /** Which of several meetings refused, and why. */
    private Object[] there(Answer answer, Refused refused) {
        return new Object[] {answer.meeting().title(), maker.text(refused)};
    }

    private static String titles(List<Place> places) {
        return places.stream().map(place -> place.meeting().title()).collect(Collectors.joining("; "));
    }

    @Post(uris = {FocalDoor.FOCAL_POINT + "/members/{member}/role", FocalDoor.STAFF + "/members/{member}/role"})
    HttpResponse<?> role(HttpRequest<?> request, @RequestBean FocalDoor door, String member, Form form) {
        return guard.let(request, door, visit -> {
            var typed = form.text("memberRole");
            var role = DelegationRole.named(typed).orElse(null);
            if (role == null) {
                return answers.wrong(request, visit, "members", "delegation.error.role");
            }
            var outcome = transactions.retrying(
                    () -> arrange.role(visit.meeting(), visit.by(), member, role, form.has("swap")));
            if (outcome instanceof Refused refused && refused.field().equals("role")) {
                var errors = FormErrors.none().add("role-" + member, refused.key(), maker.values(refused));
                var chosen = new FocalPages.ChosenRole(member, typed);
                return answers.again(request, visit, FocalPages.Sent.role(chosen, errors));
            }
            return answers.answer(request, visit, outcome, "delegation.focal.roleSet");
        });
    }

    /** Puts name and address right of somebody who has not answered. */
    @Post(
            uris = {
                FocalDoor.FOCAL_POINT + "/members/{member}/correction",
                FocalDoor.STAFF + "/members/{member}/correction"
            })
    HttpResponse<?> correct(HttpRequest<?> request, @RequestBean FocalDoor door, String member, Form form) {
        return guard.let(request, door, visit -> {
            var typed = NomineeForm.of(form);
            var errors = FormErrors.none();
            var nominee = typed.read(errors);
            if (nominee == null) {
                return answers.again(request, visit, FocalPages.Sent.correction(typed, member, errors));
            }
            var outcome = transactions.retrying(() -> mend.correct(visit.by(), member, nominee));
            if (outcome instanceof Refused refused && refused.field().equals("email")) {
                errors.add("email", refused.key(), maker.values(refused));
                return answers.again(request, visit, FocalPages.Sent.correction(typed, member, errors));
            }
            return answers.answer(request, visit, outcome, "delegation.focal.corrected");
        });
    }

    @Post(uris = {FocalDoor.FOCAL_POINT + "/members/{member}/mail", FocalDoor.STAFF + "/members/{member}/mail"})
    HttpResponse<?> writeAgain(HttpRequest<?> request, @RequestBean FocalDoor door, String member, Form form) {
        return act(request, door, "delegation.focal.writtenAgain", visit -> mend.writeAgain(visit.by(), member));
    }

    @Post(uris = {FocalDoor.FOCAL_POINT + "/members/{member}/position", FocalDoor.STAFF + "/members/{member}/position"})
    HttpResponse<?> move(HttpRequest<?> request, @RequestBean FocalDoor door, String member, Form form) {
        boolean up = form.text("to").equals("up");
        return act(request, door, "delegation.focal.moved", visit -> arrange.move(visit.by(), member, up));
    }

    @Post(uris = {FocalDoor.FOCAL_POINT + "/members/{member}/removal", FocalDoor.STAFF + "/members/{member}/removal"})
    HttpResponse<?> remove(HttpRequest<?> request, @RequestBean FocalDoor door, String member, Form form) {
        return act(
                request,
                door,
                "delegation.focal.removed",
                visit -> arrange.remove(visit.meeting(), visit.by(), member));
    }

    /** Takes a replacement back. */
    @Post(uris = {FocalDoor.FOCAL_POINT + "/members/{member}/return", FocalDoor.STAFF + "/members/{member}/return"})
    HttpResponse<?> takeBack(HttpRequest<?> request, @RequestBean FocalDoor door, String member, Form form) {
        return act(
                request,
                door,
                "delegation.focal.tookBack",
                visit -> substitute.takeBack(visit.meeting(), visit.by(), member));
    }

    private HttpResponse<?> act(
            HttpRequest<?> request, FocalDoor door, String notice, Function<Visit, NamingOutcome> deed) {
        return guard.let(
                request,
                door,
                visit -> answers.answer(request, visit, transactions.retrying(() -> deed.apply(visit)), notice));
    }
}
