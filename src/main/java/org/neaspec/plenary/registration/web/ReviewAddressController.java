package org.neaspec.plenary.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.registration.ChangeAddress;
import org.neaspec.plenary.registration.FailingAddresses;
import org.neaspec.plenary.shared.EmailAddress;
import org.neaspec.plenary.shared.PlainText;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** The address of somebody under review: changed, or tried once more. */
@Controller(
        value = "/organise/meetings/{slug}/registrations/{reference}/address",
        consumes = MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Needs(Task.REVIEW)
class ReviewAddressController {

    private final ReviewDesk desk;
    private final ChangeAddress changeAddress;
    private final FailingAddresses failing;

    ReviewAddressController(ReviewDesk desk, ChangeAddress changeAddress, FailingAddresses failing) {
        this.desk = desk;
        this.changeAddress = changeAddress;
        this.failing = failing;
    }

    @Post
    HttpResponse<?> change(HttpRequest<?> request, String slug, String reference, Form form, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        var errors = form.refuseRepeated(FormErrors.none());
        var typed = PlainText.line(form.text("newAddress"));
        var address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            errors.add("newAddress", typed.isEmpty() ? "registration.error.email" : "registration.error.email.invalid");
        }
        if (errors.any() || address.isEmpty()) {
            return desk.refused(request, found, ReviewFilled.address(typed, errors));
        }
        var outcome = changeAddress.change(organiser, found.detail().id(), address.get());
        return switch (outcome) {
            case CHANGED -> desk.done(found, "registration.review.notice.addressChanged");
            case UNCHANGED -> desk.done(found, "registration.review.notice.unchanged");
            case TAKEN, CLOSED -> {
                errors.add("newAddress", "registration.review.address." + outcome);
                yield desk.refused(request, found, ReviewFilled.address(typed, errors));
            }
        };
    }

    @Post("/trial")
    HttpResponse<?> tryAgain(String slug, String reference, Form form, Organiser organiser) {
        var found = desk.find(slug, reference, organiser);
        return desk.done(
                found,
                failing.tryAgain(found.detail(), organiser)
                        ? "registration.review.notice.addressTriedAgain"
                        : "registration.review.notice.unchanged");
    }
}
