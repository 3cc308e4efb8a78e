package org.neaspec.plenary.calendar.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.calendar.PersonalCalendars;
import org.neaspec.plenary.calendar.PersonalCalendars.Answer;
import org.neaspec.plenary.web.ErrorPages;
import org.neaspec.plenary.web.NoSuchPage;

/**
 * A personal calendar, fetched by programs that know nothing but the address: no cookie, no sign-in. An address that
 * ended answers with a neutral calendar first, because no error makes a program forget what it has. Whoever tries addresses
 * that open nothing is counted by network, and only he waits: the calendars of others behind the same network still answer.
 */
@Controller("/calendar/{token}.ics")
@ExecuteOn(TaskExecutors.BLOCKING)
class CalendarFeedController {

    private final PersonalCalendars calendars;
    private final CalendarResponses responses;
    private final ErrorPages errors;
    private final RateLimits limits;
    private final ClientNetwork network;

    CalendarFeedController(
            PersonalCalendars calendars,
            CalendarResponses responses,
            ErrorPages errors,
            RateLimits limits,
            ClientNetwork network) {
        this.network = network;
        this.calendars = calendars;
        this.responses = responses;
        this.errors = errors;
        this.limits = limits;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, String token) {
        Answer answer = calendars.byToken(token);
        if (answer instanceof Answer.Found found) {
            return limits.allow(RateRule.CALENDAR_FEED, token)
                    ? responses.feed(request, found.document())
                    : wait(request, RateRule.CALENDAR_FEED);
        }
        boolean allowed = network.of(request)
                .map(from -> limits.allow(RateRule.CALENDAR_REFUSED, from))
                .orElse(true);
        if (!allowed) {
            return wait(request, RateRule.CALENDAR_REFUSED);
        }
        if (answer instanceof Answer.Gone) {
            return errors.answer(request, HttpStatus.GONE);
        }
        throw new NoSuchPage();
    }

    private HttpResponse<?> wait(HttpRequest<?> request, RateRule rule) {
        return errors.answer(request, HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(rule.seconds()));
    }
}
