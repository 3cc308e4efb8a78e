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
import java.util.Arrays;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.database.Transactions;
import org.neaspec.plenary.delegation.AnswerSelfRegistered;
import org.neaspec.plenary.delegation.AnswerSelfRegistered.Word;
import org.neaspec.plenary.delegation.Caller;
import org.neaspec.plenary.delegation.Credentials;
import org.neaspec.plenary.delegation.Delegations;
import org.neaspec.plenary.delegation.OtherMatters;
import org.neaspec.plenary.delegation.SpeakingSlots;
import org.neaspec.plenary.delegation.web.FocalGuard.Visit;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What a focal point says to the secretariat: about people, slots, other matters, and with papers. */
@Controller
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class FocalWordsController {

    private static final int LONGEST = 2000;

    private final FocalGuard guard;
    private final FocalAnswers answers;
    private final Delegations delegations;
    private final AnswerSelfRegistered answerSelfRegistered;
    private final SpeakingSlots slots;
    private final OtherMatters matters;
    private final Credentials credentials;
    private final Transactions transactions;

    FocalWordsController(
            FocalGuard guard,
            FocalAnswers answers,
            Delegations delegations,
            AnswerSelfRegistered answerSelfRegistered,
            SpeakingSlots slots,
            OtherMatters matters,
            Credentials credentials,
            Transactions transactions) {
        this.guard = guard;
        this.answers = answers;
        this.delegations = delegations;
        this.answerSelfRegistered = answerSelfRegistered;
        this.slots = slots;
        this.matters = matters;
        this.credentials = credentials;
        this.transactions = transactions;
    }

    /** Endorses, declines, or says that somebody is not of this State. */
    @Post(uris = {FocalDoor.FOCAL_POINT + "/endorsements", FocalDoor.STAFF + "/endorsements"})
    HttpResponse<?> endorse(HttpRequest<?> request, @RequestBean FocalDoor door, Form form) {
        return guard.let(request, door, visit -> {
            var word = Arrays.stream(Word.values())
                    .filter(one -> one.name().equals(form.text("word")))
                    .findFirst()
                    .orElse(null);
            if (word == null) {
                return answers.wrong(request, visit, "waiting", "delegation.refused.unknown");
            }
            var outcome = transactions.retrying(
                    () -> answerSelfRegistered.answer(visit.meeting(), visit.by(), form.text("reference"), word));
            return answers.answer(request, visit, outcome, "delegation.focal.word." + word.name());
        });
    }

    @Post(uris = {FocalDoor.FOCAL_POINT + "/slots", FocalDoor.STAFF + "/slots"})
    HttpResponse<?> propose(HttpRequest<?> request, @RequestBean FocalDoor door, Form form) {
        return guard.let(request, door, visit -> {
            var member = delegations.members(visit.row()).stream()
                    .filter(one -> one.publicId().equals(form.text("member")))
                    .findFirst()
                    .orElse(null);
            return member == null
                    ? answers.wrong(request, visit, "slots", "delegation.error.member")
                    : answers.answer(
                            request,
                            visit,
                            transactions.retrying(() -> slots.propose(
                                    visit.meeting(), visit.delegation(), member, form.text("slot"), visit.by())),
                            "delegation.focal.slot.sent");
        });
    }

    @Post(uris = {FocalDoor.FOCAL_POINT + "/matters", FocalDoor.STAFF + "/matters"})
    HttpResponse<?> matter(HttpRequest<?> request, @RequestBean FocalDoor door, Form form) {
        return guard.let(request, door, visit -> {
            var words = PlainText.lines(form.text("words"));
            var errors = FormErrors.none();
            if (!PlainText.says(words)) {
                errors.add("words", "delegation.error.words");
            } else if (PlainText.length(words) > LONGEST) {
                errors.add("words", "web.form.text.long", LONGEST);
            }
            if (errors.any()) {
                return answers.again(request, visit, FocalPages.Sent.matter(words, errors));
            }
            var key = form.text("requestKey").matches("[A-Za-z0-9-]{16,64}")
                    ? form.text("requestKey")
                    : RandomIds.publicId();
            transactions.retrying(() -> {
                matters.send(visit.meeting(), visit.delegation(), visit.by(), key, words);
                return true;
            });
            return answers.done(
                    visit, "matters", visit.staff() ? "delegation.focal.matterKept" : "delegation.focal.matterSent");
        });
    }

    @Post(uris = {FocalDoor.FOCAL_POINT + "/papers", FocalDoor.STAFF + "/papers"})
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    HttpResponse<?> paper(HttpRequest<?> request, @RequestBean FocalDoor door, Form form) {
        return guard.let(request, door, visit -> {
            var file = form.file("file").orElse(null);
            return file == null
                    ? answers.wrong(request, visit, "file", "delegation.error.file")
                    : answers.answer(
                            request,
                            visit,
                            transactions.retrying(() ->
                                    credentials.upload(visit.delegation(), visit.by(), file.name(), file.bytes())),
                            "delegation.focal.paperSent");
        });
    }

    /** A focal point says that the note verbale was sent by e-mail, or takes that back; staff take note of what came. */
    @Post(uris = {FocalDoor.FOCAL_POINT + "/note", FocalDoor.STAFF + "/note"})
    HttpResponse<?> note(HttpRequest<?> request, @RequestBean FocalDoor door, Form form) {
        return guard.let(request, door, visit -> {
            if (visit.by() instanceof Caller.Staff staff) {
                return takeNote(request, visit, staff, PlainText.line(form.text("source")));
            }
            var sent = form.has("sentByMail");
            transactions.retrying(() -> {
                credentials.sentByMail(visit.delegation(), visit.by(), sent);
                return true;
            });
            return answers.done(visit, "papers", sent ? "delegation.focal.noteSent" : "delegation.focal.noteNotSent");
        });
    }

    private HttpResponse<?> takeNote(HttpRequest<?> request, Visit visit, Caller.Staff staff, String source) {
        if (!NoteSource.says(source)) {
            return answers.wrong(request, visit, "source", "delegation.error.source");
        }
        transactions.retrying(() -> {
            credentials.takeNote(visit.delegation(), source, staff.organiser());
            return true;
        });
        return answers.done(
                visit,
                "papers",
                "delegation.list.noteSaved",
                visit.delegation().party().name());
    }
}
