package org.neaspec.plenary.meeting.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.audit.Actor;
import org.neaspec.plenary.database.DuplicateKey;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.meeting.DateToAvoid;
import org.neaspec.plenary.meeting.DatesToAvoid;
import org.neaspec.plenary.meeting.KeepDatesToAvoid;
import org.neaspec.plenary.meeting.MeetingPaths;
import org.neaspec.plenary.meeting.web.DatesToAvoidPage.Typed;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Notices;
import org.neaspec.plenary.web.Pages;

/** External dates that meetings should avoid. All staff may read them; who looks after the whole site keeps them. */
@Controller("/organise/dates-to-avoid")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.SITE)
class DatesToAvoidController {

    private static final String VIEW = "meeting/dates-to-avoid";

    private final DatesToAvoid dates;
    private final KeepDatesToAvoid keep;
    private final Transactions transactions;
    private final Notices notices;
    private final Pages pages;

    DatesToAvoidController(
            DatesToAvoid dates, KeepDatesToAvoid keep, Transactions transactions, Notices notices, Pages pages) {
        this.dates = dates;
        this.keep = keep;
        this.transactions = transactions;
        this.notices = notices;
        this.pages = pages;
    }

    @Get
    @Consumes(MediaType.ALL)
    @Needs(Task.STAFF)
    HttpResponse<?> show(HttpRequest<?> request, Organiser organiser) {
        String id = request.getParameters().get("date", String.class).orElse("");
        DateToAvoid open = keeper(organiser) ? dates.find(id).orElse(null) : null;
        Typed typed = open == null ? Typed.NOTHING : Typed.of(open);
        return pages.ok(request, VIEW, page(organiser, open, null, typed, FormErrors.none()));
    }

    @Post
    HttpResponse<?> add(HttpRequest<?> request, Form sent, Organiser organiser) {
        FormErrors errors = FormErrors.none();
        KeepDatesToAvoid.Wish wish = read(sent, errors);
        if (wish != null
                && unique(errors, () -> {
                    keep.add(wish, actor(organiser));
                    return true;
                })) {
            return back("meeting.avoid.added");
        }
        return pages.with(
                HttpStatus.UNPROCESSABLE_ENTITY, request, VIEW, page(organiser, null, null, typed(sent), errors));
    }

    @Post("/{id}")
    HttpResponse<?> change(HttpRequest<?> request, String id, Form sent, Organiser organiser) {
        FormErrors errors = FormErrors.none();
        DateToAvoid before = dates.find(id).orElse(null);
        KeepDatesToAvoid.Wish wish = read(sent, errors);
        String seen = sent.text("version");
        int version = seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
        if (wish != null && unique(errors, () -> keep.change(id, version, wish, actor(organiser)))) {
            return back("meeting.avoid.changed");
        }
        DateToAvoid now = dates.find(id).orElse(null);
        boolean overtaken = wish != null && !errors.any();
        if (overtaken) {
            errors.add("title", now == null ? "meeting.avoid.error.gone" : "meeting.avoid.error.overtaken");
        }
        HttpStatus status = overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
        DateToAvoid theirs = overtaken && before != null ? now : null;
        return pages.with(status, request, VIEW, page(organiser, now, theirs, typed(sent), errors));
    }

    @Post("/{id}/removal")
    HttpResponse<?> remove(String id, Form sent, Organiser organiser) {
        boolean removed = transactions.retrying(() -> keep.remove(id, actor(organiser)));
        return back(removed ? "meeting.avoid.removed" : "meeting.avoid.removedAlready");
    }

    /** Does it, unless the same days stand there under the same name; false also when nothing came of it. */
    private boolean unique(FormErrors errors, Supplier<Boolean> act) {
        try {
            return transactions.retrying(act);
        } catch (RuntimeException e) {
            if (!DuplicateKey.isCause(e)) {
                throw e;
            }
            errors.add("title", "meeting.avoid.error.twice");
            return false;
        }
    }

    private KeepDatesToAvoid.@Nullable Wish read(Form sent, FormErrors errors) {
        FieldCheck check = new FieldCheck(sent, errors);
        String title = check.needed("title", 200, "meeting.avoid.error.title");
        LocalDate first = day(sent, "firstDay", errors);
        LocalDate last = sent.text("lastDay").isEmpty() ? first : day(sent, "lastDay", errors);
        String source = check.line("source", FieldCheck.LINE);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("lastDay", "meeting.avoid.error.order");
        }
        sent.refuseRepeated(errors);
        return errors.any() || first == null || last == null
                ? null
                : new KeepDatesToAvoid.Wish(title, first, last, source);
    }

    private static @Nullable LocalDate day(Form sent, String field, FormErrors errors) {
        try {
            LocalDate day = LocalDate.parse(sent.text(field));
            if (day.getYear() >= 1900 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // said below, as for a year that cannot be
        }
        errors.add(field, "meeting.avoid.error.day");
        return null;
    }

    private static Typed typed(Form sent) {
        return new Typed(sent.text("title"), sent.text("firstDay"), sent.text("lastDay"), sent.text("source"));
    }

    private DatesToAvoidPage page(
            Organiser organiser,
            @Nullable DateToAvoid changing,
            @Nullable DateToAvoid theirs,
            Typed typed,
            FormErrors errors) {
        List<DateToAvoid> all = dates.all();
        return new DatesToAvoidPage(
                errors,
                MeetingPaths.datesToAvoid(),
                keeper(organiser),
                all.stream().map(DatesToAvoidPage.Line::of).toList(),
                changing == null ? null : changing.id(),
                changing == null ? 0 : changing.version(),
                theirs == null ? null : words(theirs),
                typed,
                all.stream()
                        .flatMapToInt(date -> IntStream.rangeClosed(
                                date.firstDay().getYear(), date.lastDay().getYear()))
                        .distinct()
                        .sorted()
                        .mapToObj(year -> new ListPage.Link(MeetingPaths.year(year), String.valueOf(year)))
                        .toList());
    }

    private static String words(DateToAvoid date) {
        String source = date.source() == null ? "" : " (" + date.source() + ")";
        return date.title() + ", " + date.date().print() + source;
    }

    private static boolean keeper(Organiser organiser) {
        return organiser.rights().may(Task.SITE);
    }

    private HttpResponse<?> back(String notice) {
        return notices.after(HttpResponse.seeOther(URI.create(MeetingPaths.datesToAvoid())), notice);
    }

    private static Actor actor(Organiser organiser) {
        return Actor.staff(organiser.accountId(), organiser.name());
    }
}
