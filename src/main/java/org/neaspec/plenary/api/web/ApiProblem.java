package org.neaspec.plenary.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.api.ApiScope;

/** A request that is refused, for a reason that a program can tell from others (RFC 9457). */
final class ApiProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String REALM = "Bearer realm=\"plenary\"";

    private final HttpStatus status;
    private final String code;
    private final transient List<ProblemJson.Fault> faults;
    private final transient Map<String, String> headers;

    private ApiProblem(
            HttpStatus status,
            String code,
            String detail,
            List<ProblemJson.Fault> faults,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = faults;
        this.headers = headers;
    }

    static ApiProblem of(HttpStatus status, String code, String detail) {
        return new ApiProblem(status, code, detail, List.of(), Map.of());
    }

    static ApiProblem badRequest(String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad-request", detail);
    }

    static ApiProblem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address.");
    }

    static ApiProblem invalid(List<ProblemJson.Fault> faults) {
        return new ApiProblem(
                HttpStatus.UNPROCESSABLE_ENTITY, "invalid", "Some fields have to be put right.", faults, Map.of());
    }

    /** Nothing was sent, where something has to be (RFC 6750, section 3.1). */
    static ApiProblem tokenNeeded() {
        return unauthorized("token-needed", "Send a token: Authorization: Bearer plenary_…", REALM);
    }

    /** One that never was, has expired or was taken back; which of them is not told. */
    static ApiProblem unknownToken() {
        return unauthorized("invalid-token", "The token does not work.", REALM + ", error=\"invalid_token\"");
    }

    private static ApiProblem unauthorized(String code, String detail, String challenge) {
        return new ApiProblem(
                HttpStatus.UNAUTHORIZED, code, detail, List.of(), Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    static ApiProblem beyondScope(ApiScope scope) {
        return new ApiProblem(
                HttpStatus.FORBIDDEN,
                "insufficient-scope",
                "The token was not made for " + scope.text() + ".",
                List.of(),
                Map.of(
                        HttpHeaders.WWW_AUTHENTICATE,
                        REALM + ", error=\"insufficient_scope\", scope=\"" + scope.text() + "\""));
    }

    static ApiProblem beyondMeeting() {
        return of(HttpStatus.FORBIDDEN, "other-meeting", "The token was not made for this meeting.");
    }

    static ApiProblem beyondOwner() {
        return of(HttpStatus.FORBIDDEN, "owner-may-not", "The owner of the token may not do this at this meeting.");
    }

    static ApiProblem tooMany(RateRule rule) {
        return new ApiProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "There were too many requests: wait, then try again.",
                List.of(),
                Map.of(HttpHeaders.RETRY_AFTER, Long.toString(rule.seconds())));
    }

    HttpStatus status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    ProblemJson json() {
        return new ProblemJson(
                "urn:plenary:problem:" + code, status.getReason(), status.getCode(), getMessage(), faults);
    }
}
