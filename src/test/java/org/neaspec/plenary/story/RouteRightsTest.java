package org.neaspec.plenary.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.access.MeetingRole;
import org.neaspec.plenary.access.Needs;
import org.neaspec.plenary.access.Task;
import org.neaspec.plenary.access.Visibility;
import org.neaspec.plenary.account.Role;
import org.neaspec.plenary.account.Staff;
import org.neaspec.plenary.meeting.Meetings;
import org.neaspec.plenary.programme.AddProgramme;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.story.LeakCast.Person;
import org.neaspec.plenary.team.AssignRows;
import org.neaspec.plenary.team.GrantRole;
import org.neaspec.plenary.team.Team;

/** Who gets what from every route; a route that is not in the table fails the test, and so does a line without a route. */
class RouteRightsTest extends PlenaryTest {

    /**
     * What an empty request is answered, for: visitor | participant with a personal link | organiser | administrator. The
     * participant's token is in the addresses that ask for one; the others try one that nobody has. Lines are asked in order.
     */
    private static final String TABLE = """
            GET /                                                                        | 200 | 200 | 200 | 200
            GET /account                                                                 | 303 | 303 | 200 | 200
            GET /account/tokens                                                          | 303 | 303 | 200 | 200
            GET /api/v1/meetings                                                         | 200 | 200 | 200 | 200
            GET /api/v1/meetings/{slug}                                                  | 200 | 200 | 200 | 200
            GET /api/v1/meetings/{slug}/programme                                        | 200 | 200 | 200 | 200
            GET /api/v1/meetings/{slug}/form                                             | 401 | 401 | 401 | 401
            GET /api/v1/meetings/{slug}/registrations                                    | 401 | 401 | 401 | 401
            GET /api/v1/meetings/{slug}/registrations/{reference}                        | 401 | 401 | 401 | 401
            GET /api/v1/openapi.yaml                                                     | 200 | 200 | 200 | 200
            GET /assets/{hash}/{name}                                                    | 404 | 404 | 404 | 404
            GET /calendar/{token}.ics                                                    | 404 | 200 | 404 | 404
            GET /delegation/{token}                                                      | 404 | 404 | 404 | 404
            GET /delegation/{token}/papers/{paper}                                       | 404 | 404 | 404 | 404
            GET /delegation/{token}/template.xlsx                                        | 404 | 404 | 404 | 404
            GET /organise/meetings/{slug}/delegations                                    | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/delegations/for/{party}                        | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/delegations/for/{party}/template.xlsx          | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/delegations/papers/{paper}                     | 303 | 303 | 404 | 404
            GET /organise/meetings/{slug}/delegations/terms                              | 303 | 303 | 200 | 200
            GET /draft/{token}                                                           | 404 | 404 | 404 | 404
            GET /health                                                                  | 200 | 200 | 200 | 200
            GET /health/{selector}                                                       | 200 | 200 | 200 | 200
            GET /meetings/{slug}                                                         | 200 | 200 | 200 | 200
            GET /meetings/{slug}/agenda.docx                                             | 404 | 404 | 404 | 404
            GET /meetings/{slug}/agenda.pdf                                              | 404 | 404 | 404 | 404
            GET /meetings/{slug}/items/{id}.ics                                          | 200 | 200 | 200 | 200
            GET /meetings/{slug}/programme/grid                                          | 200 | 200 | 200 | 200
            GET /meetings/{slug}/programme                                               | 200 | 200 | 200 | 200
            GET /meetings/{slug}/programme.docx                                          | 200 | 200 | 200 | 200
            GET /meetings/{slug}/calendar                                                | 200 | 200 | 200 | 200
            GET /meetings/{slug}/days/{day}.ics                                          | 404 | 404 | 404 | 404
            GET /meetings/{slug}/deadlines.ics                                           | 200 | 200 | 200 | 200
            GET /meetings/{slug}/feed.ics                                                | 200 | 200 | 200 | 200
            GET /meetings/{slug}/programme.ics                                           | 200 | 200 | 200 | 200
            GET /meetings/{slug}/programme.pdf                                           | 200 | 200 | 200 | 200
            GET /meetings/{slug}/programme/versions                                      | 200 | 200 | 200 | 200
            GET /meetings/{slug}/programme/versions/{version}                            | 200 | 200 | 200 | 200
            GET /meetings/{slug}/registration                                            | 200 | 200 | 200 | 200
            GET /meetings/{slug}/registration/draft/kept                                 | 200 | 200 | 200 | 200
            GET /meetings/{slug}/registration/link                                       | 200 | 200 | 200 | 200
            GET /meetings/{slug}/registration/received                                   | 200 | 200 | 200 | 200
            GET /meetings/{slug}/speakers/{id}                                           | 404 | 404 | 404 | 404
            GET /my/{token}                                                              | 404 | 200 | 404 | 404
            GET /my/{token}/calendar/settings                                            | 404 | 200 | 404 | 404
            GET /my/{token}/calendar/invitations                                         | 404 | 200 | 404 | 404
            GET /my/{token}/change                                                       | 404 | 200 | 404 | 404
            GET /my/{token}/data                                                         | 404 | 200 | 404 | 404
            GET /my/{token}/data.json                                                    | 404 | 200 | 404 | 404
            GET /my/{token}/data.zip                                                     | 404 | 200 | 404 | 404
            GET /my/{token}/files/{file}                                                 | 404 | 404 | 404 | 404
            GET /my/{token}/questions                                                    | 404 | 303 | 404 | 404
            GET /my/{token}/sessions                                                     | 404 | 303 | 404 | 404
            GET /my/{token}/withdrawal                                                   | 404 | 200 | 404 | 404
            GET /organise                                                                | 303 | 303 | 200 | 200
            GET /organise/accounts                                                       | 303 | 303 | 200 | 200
            GET /organise/audit                                                          | 303 | 303 | 200 | 200
            GET /organise/digest                                                         | 303 | 303 | 200 | 200
            GET /organise/arrivals                                                       | 303 | 303 | 200 | 200
            GET /organise/mail                                                           | 303 | 303 | 200 | 200
            GET /organise/mail/{id}                                                      | 303 | 303 | 200 | 200
            GET /organise/mail/{id}/html                                                 | 303 | 303 | 200 | 200
            GET /organise/dates-to-avoid                                                 | 303 | 303 | 200 | 200
            GET /organise/meetings/new                                                   | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}                                                | 303 | 303 | 303 | 303
            GET /organise/meetings/{slug}/programme/items/{id}                           | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/copy                                           | 303 | 303 | 303 | 303
            GET /organise/meetings/{slug}/agenda                                         | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/grid                                 | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme                                      | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/preview                              | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/checks                               | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/rows/new                             | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/rows/{id}                            | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/publication                          | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/print                                          | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/print/file                                     | 303 | 303 | 422 | 422
            GET /organise/meetings/{slug}/days                                           | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/details                                        | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/export.csv                           | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/export.txt                           | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/export.xlsx                          | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/programme/import                               | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/stage                                          | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/officers                                       | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/relations                                      | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/answers                                        | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/answers/people                                 | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/invitations                                    | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/registrations/new                              | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/walk-in                                        | 303 | 303 | 200 | 200
            GET /invitation/{token}                                                      | 404 | 404 | 404 | 404
            GET /invitation/{token}/registration                                         | 404 | 404 | 404 | 404
            GET /private/{token}                                                         | 404 | 404 | 404 | 404
            GET /private/{token}/received                                                | 404 | 404 | 404 | 404
            GET /organise/meetings/{slug}/capacity                                       | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/registrations                                  | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/registrations/{reference}                      | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/registrations/{reference}/correction           | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/people                                         | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/people/import                                  | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/people/import/{list}                           | 303 | 303 | 404 | 404
            GET /organise/meetings/{slug}/people/import/{list}/faults.csv                | 303 | 303 | 404 | 404
            GET /organise/meetings/{slug}/people/import/{list}/faults.xlsx               | 303 | 303 | 404 | 404
            GET /organise/meetings/{slug}/people/message                                 | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/people/messages/{message}                      | 303 | 303 | 404 | 404
            GET /organise/meetings/{slug}/statistics                                     | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/registrations/{reference}/files/{file}         | 303 | 303 | 404 | 404
            GET /organise/meetings/{slug}/form                                           | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/form/awaited                                   | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/form/preview                                   | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/form/questions/new                             | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/form/questions/{id}                            | 303 | 303 | 404 | 404
            GET /organise/meetings/{slug}/joining                                        | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/segments                                       | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/settings                                       | 303 | 303 | 200 | 200
            GET /organise/bodies                                                         | 303 | 303 | 200 | 200
            GET /organise/bodies/new                                                     | 303 | 303 | 200 | 200
            GET /organise/bodies/{code}                                                  | 303 | 303 | 200 | 200
            GET /organise/people                                                         | 303 | 303 | 200 | 200
            GET /organise/people/duplicates                                              | 303 | 303 | 200 | 200
            GET /organise/people/merge                                                   | 303 | 303 | 404 | 404
            GET /organise/people/{id}                                                    | 303 | 303 | 200 | 200
            GET /organise/people/{id}/biography                                          | 303 | 303 | 404 | 404
            GET /organise/people/{id}/change                                             | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/team                                           | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/privacy                                        | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/checklist                                      | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/mail                                           | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/mail/{id}                                      | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/mail/{id}/html                                 | 303 | 303 | 200 | 200
            GET /one-click/{token}                                                       | 404 | 404 | 404 | 404
            GET /organise/meetings/{slug}/mail/reminders                                 | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/mail/sender                                    | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/mail/texts                                     | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/mail/texts/{kind}                              | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/mail/texts/{kind}/preview                      | 303 | 303 | 200 | 200
            GET /organise/meetings/{slug}/webhooks                                       | 303 | 303 | 200 | 200
            GET /password/{token}                                                        | 404 | 404 | 404 | 404
            GET /prometheus                                                              | 404 | 404 | 404 | 404
            GET /robots.txt                                                              | 200 | 200 | 200 | 200
            GET /series/{slug}/feed.ics                                                  | 404 | 404 | 404 | 404
            GET /series/{slug}                                                           | 404 | 404 | 404 | 404
            GET /setup/{token}                                                           | 404 | 404 | 404 | 404
            GET /sign-in                                                                 | 200 | 200 | 200 | 200
            GET /years/{year}                                                            | 200 | 200 | 200 | 200
            GET /sign-in/password                                                        | 200 | 200 | 200 | 200
            POST /account/password                                                       | 403 | 403 | 422 | 422
            POST /account/tokens                                                         | 403 | 403 | 422 | 422
            POST /account/tokens/{id}/revocation                                         | 403 | 403 | 404 | 404
            POST /meetings/{slug}/registration                                           | 422 | 422 | 422 | 422
            POST /meetings/{slug}/registration/draft                                     | 422 | 422 | 422 | 422
            POST /meetings/{slug}/registration/link                                      | 422 | 422 | 422 | 422
            POST /my/{token}/calendar                                                    | 404 | 303 | 404 | 404
            POST /my/{token}/calendar/settings                                           | 404 | 422 | 404 | 404
            POST /my/{token}/calendar/invitations                                        | 404 | 422 | 404 | 404
            POST /my/{token}/calendar/revocation                                         | 404 | 303 | 404 | 404
            POST /my/{token}/change                                                      | 404 | 422 | 404 | 404
            POST /my/{token}/change/draft                                                | 404 | 303 | 404 | 404
            POST /my/{token}/link                                                        | 404 | 303 | 404 | 404
            POST /my/{token}/erasure                                                     | 404 | 422 | 404 | 404
            POST /my/{token}/erasure/withdrawal                                          | 404 | 303 | 404 | 404
            POST /my/{token}/line                                                        | 404 | 303 | 404 | 404
            POST /my/{token}/occasions/{id}/acceptance                                   | 404 | 303 | 404 | 404
            POST /my/{token}/occasions/{id}/leaving                                      | 404 | 303 | 404 | 404
            POST /my/{token}/occasions/{id}/line                                         | 404 | 303 | 404 | 404
            POST /my/{token}/offer/acceptance                                            | 404 | 303 | 404 | 404
            POST /my/{token}/offer/refusal                                               | 404 | 303 | 404 | 404
            POST /my/{token}/questions                                                   | 404 | 409 | 404 | 404
            POST /my/{token}/reinstatement                                               | 404 | 303 | 404 | 404
            POST /my/{token}/sessions                                                    | 404 | 303 | 404 | 404
            POST /my/{token}/withdrawal                                                  | 404 | 303 | 404 | 404
            POST /organise/accounts/invitations                                          | 403 | 403 | 403 | 200
            POST /organise/accounts/{id}/disabling                                       | 403 | 403 | 403 | 404
            POST /organise/accounts/{id}/password-link                                   | 403 | 403 | 403 | 404
            POST /organise/dates-to-avoid                                                | 403 | 403 | 422 | 422
            POST /organise/dates-to-avoid/{id}                                           | 403 | 403 | 422 | 422
            POST /organise/dates-to-avoid/{id}/removal                                   | 403 | 403 | 303 | 303
            POST /organise/digest                                                        | 403 | 403 | 303 | 303
            POST /organise/mail/{id}/sending                                             | 403 | 403 | 303 | 303
            POST /organise/mail/{id}/cancellation                                        | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/items/{id}                          | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/programme/items/{id}/parts                    | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/items/{id}/parts/position           | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/programme/items/{id}/parts/removal            | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/programme/items/{id}/parts/{part}             | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/items/{id}/redo                     | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/items/{id}/slots                    | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/programme/items/{id}/slots/order              | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/items/{id}/slots/paste              | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/items/{id}/slots/position           | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/programme/items/{id}/slots/removal            | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/programme/items/{id}/slots/{slot}             | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/programme/items/{id}/undo                     | 403 | 403 | 303 | 303
            POST /organise/meetings/new                                                  | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/grid/{id}                           | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/line                                | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/redo                                | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/checks/fixes                        | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/checks/waivers                      | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/checks/waivers/removal              | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/rows                                | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/rows/{id}                           | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/rows/{id}/place                     | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/undo                                | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/publication                         | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/days                                          | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/details                                       | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/import                              | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/programme/import/adoption                     | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/import/choices                      | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/programme/import/removal                      | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/stage                                         | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/stage/announcement                            | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/officers                                      | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/relations                                     | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/relations/registration                        | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/relations/removal                             | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/registrations/assignments                     | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/decisions                       | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/{reference}/address             | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/{reference}/body                | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/registrations/{reference}/address/trial       | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/registrations/{reference}/change-request      | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/{reference}/decision            | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/{reference}/designations        | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/{reference}/endorsement         | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/{reference}/notes               | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/{reference}/person              | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/registrations/{reference}/correction          | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/registrations/{reference}/undo                | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/registrations/{reference}/designations/{kind}/removal | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/people/export.csv                             | 403 | 403 | 200 | 200
            POST /organise/meetings/{slug}/people/export.xlsx                            | 403 | 403 | 200 | 200
            POST /organise/meetings/{slug}/people/import                                 | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/people/import/{list}/application              | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/people/import/{list}/removal                  | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/people/views                                  | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/people/views/{view}/removal                   | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/people/message                                | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/joining                                       | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/segments                                      | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/segments/{segment}                            | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/segments/{segment}/position                   | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/segments/{segment}/removal                    | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/capacity/awaited/{id}/removal                 | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/capacity/line/{reference}/offer               | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/capacity/line/{reference}/rank                | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/capacity/meeting                              | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/capacity/occasions/{id}/place                 | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/capacity/occasions/{id}/return                | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/capacity/quotas                               | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/capacity/quotas/{id}                          | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/capacity/quotas/{id}/removal                  | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/capacity/waiting-list                         | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/form/publication                              | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/form/questions/new                            | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/form/questions/{id}                           | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/form/questions/{id}/place                     | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/form/questions/{id}/removal                   | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/form/sections                                 | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/form/sections/{id}                            | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/form/sections/{id}/place                      | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/form/sections/{id}/removal                    | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/settings                                      | 403 | 403 | 422 | 422
            POST /organise/bodies                                                        | 403 | 403 | 422 | 422
            POST /organise/bodies/{code}                                                 | 403 | 403 | 422 | 422
            POST /organise/bodies/{code}/merge                                           | 403 | 403 | 422 | 422
            POST /organise/bodies/{code}/merges/{merge}/undo                             | 403 | 403 | 303 | 303
            POST /organise/people/duplicates/decision                                    | 403 | 403 | 404 | 404
            POST /organise/people/merge                                                  | 403 | 403 | 404 | 404
            POST /organise/people/merges/{merge}/undo                                    | 403 | 403 | 404 | 404
            POST /organise/people/{id}/biography                                         | 403 | 403 | 404 | 404
            POST /organise/people/{id}/change                                            | 403 | 403 | 422 | 422
            POST /organise/people/{id}/designations                                      | 403 | 403 | 422 | 422
            POST /organise/people/{id}/designations/{designation}                        | 403 | 403 | 404 | 404
            POST /organise/people/{id}/designations/{designation}/end                    | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/agenda                                        | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/agenda/adoption                               | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/agenda/items/{item}                           | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/agenda/items/{item}/position                  | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/agenda/items/{item}/removal                   | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/agenda/items/{item}/rows                      | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/agenda/paste                                  | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/team                                          | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/team/removal                                  | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/team/rows                                     | 403 | 403 | 303 | 303
            POST /invitation/{token}/refusal                                             | 404 | 404 | 404 | 404
            POST /invitation/{token}/registration                                        | 404 | 404 | 404 | 404
            POST /invitation/{token}/registration/draft                                  | 404 | 404 | 404 | 404
            POST /private/{token}                                                        | 404 | 404 | 404 | 404
            POST /organise/meetings/{slug}/invitations                                   | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/invitations/door                              | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/invitations/link                              | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/invitations/{invitation}/reminder             | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/invitations/{invitation}/revocation           | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/registrations/new                             | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/walk-in                                       | 403 | 403 | 422 | 422
            POST /delegation/{token}/endorsements                                        | 404 | 404 | 404 | 404
            POST /delegation/{token}/matters                                             | 404 | 404 | 404 | 404
            POST /delegation/{token}/members                                             | 404 | 404 | 404 | 404
            POST /delegation/{token}/members/{member}/correction                         | 404 | 404 | 404 | 404
            POST /delegation/{token}/members/{member}/mail                               | 404 | 404 | 404 | 404
            POST /delegation/{token}/members/{member}/position                           | 404 | 404 | 404 | 404
            POST /delegation/{token}/members/{member}/removal                            | 404 | 404 | 404 | 404
            POST /delegation/{token}/members/{member}/return                             | 404 | 404 | 404 | 404
            POST /delegation/{token}/members/{member}/role                               | 404 | 404 | 404 | 404
            POST /delegation/{token}/note                                                | 404 | 404 | 404 | 404
            POST /delegation/{token}/papers                                              | 404 | 404 | 404 | 404
            POST /delegation/{token}/rows                                                | 404 | 404 | 404 | 404
            POST /delegation/{token}/slots                                               | 404 | 404 | 404 | 404
            POST /organise/meetings/{slug}/delegations/focal-points                      | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/focal-points/{point}              | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/delegations/for/{party}/endorsements          | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/matters               | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/members               | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/members/{member}/correction | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/members/{member}/mail | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/members/{member}/position | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/members/{member}/removal | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/members/{member}/return | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/members/{member}/role | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/note                  | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/papers                | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/rows                  | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/for/{party}/slots                 | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/matters/{matter}                  | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/delegations/notes                             | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/parties                           | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/delegations/proposals/{proposal}              | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/delegations/terms                             | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/privacy/retention                             | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/privacy/{reference}/erasure                   | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/checklist                                     | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/checklist/usual                               | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/checklist/{task}                              | 403 | 403 | 409 | 409
            POST /organise/meetings/{slug}/checklist/{task}/done                         | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/checklist/{task}/open                         | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/checklist/{task}/removal                      | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/mail/{id}/sending                             | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/answers/noted                                 | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/mail/{id}/cancellation                        | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/mail/refused/sending                          | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/people/messages/{message}/cancellation        | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/people/messages/{message}/pause               | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/people/messages/{message}/resumption          | 403 | 403 | 404 | 404
            POST /one-click/{token}                                                      | 404 | 404 | 404 | 404
            POST /one-click/{token}/resumption                                           | 404 | 404 | 404 | 404
            POST /organise/meetings/{slug}/mail/reminders                                | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/mail/reminders/{rule}/removal                 | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/mail/sender                                   | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/mail/texts/{kind}                             | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/mail/texts/{kind}/preview                     | 403 | 403 | 200 | 200
            POST /organise/meetings/{slug}/mail/texts/{kind}/standard                    | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/mail/texts/{kind}/trial                       | 403 | 403 | 303 | 303
            POST /organise/meetings/{slug}/webhooks                                      | 403 | 403 | 422 | 422
            POST /organise/meetings/{slug}/webhooks/deliveries/{delivery}/sending        | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/webhooks/{webhook}/activation                 | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/webhooks/{webhook}/removal                    | 403 | 403 | 404 | 404
            POST /organise/meetings/{slug}/webhooks/{webhook}/test                       | 403 | 403 | 404 | 404
            POST /password/{token}                                                       | 404 | 404 | 404 | 404
            POST /setup/{token}                                                          | 404 | 404 | 404 | 404
            POST /sign-in                                                                | 422 | 422 | 422 | 422
            POST /sign-in/password                                                       | 303 | 303 | 303 | 303
            POST /api/replies                                                            | 415 | 415 | 415 | 415
            POST /api/v1/meetings/{slug}/registrations                                   | 415 | 415 | 415 | 415
            PUT /api/v1/meetings/{slug}/registrations/{reference}/transfer               | 400 | 400 | 400 | 400
            DELETE /api/v1/meetings/{slug}/registrations/{reference}/transfer            | 401 | 401 | 401 | 401
            POST /sign-out                                                               | 303 | 303 | 303 | 303
            """;

    /** Requests that another site can make a browser send (security notes, CS-01 and CS-02): content type, then headers. */
    private static final List<List<String>> FORGERIES = List.of(
            List.of("application/x-www-form-urlencoded", "Sec-Fetch-Site", "cross-site"),
            List.of("multipart/form-data; boundary=x", "Sec-Fetch-Site", "cross-site"),
            List.of("text/plain", "Sec-Fetch-Site", "cross-site"),
            List.of("application/json", "Sec-Fetch-Site", "cross-site"),
            List.of("application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-site"),
            List.of("application/x-www-form-urlencoded", "Origin", "null"),
            List.of("application/x-www-form-urlencoded", "Origin", "https://sibling.localhost"),
            List.of("application/x-www-form-urlencoded"));

    /** What nobody may change by asking or by a forged request. */
    private static final String WATCHED = """
            CHECKSUM TABLE account, account_invitation, account_password_link, audit_entry, claim, designation, meeting,
              outbox_message, person, programme_item, registration, registration_step, ruling, secret_link, segment
            """;

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    LeakCast cast;

    @Inject
    Scene scene;

    @Inject
    Staff staff;

    @Inject
    AddProgramme programmes;

    @Inject
    Meetings meetings;

    @Inject
    GrantRole grantRole;

    @Inject
    AssignRows assignRows;

    @Inject
    Team team;

    @Test
    void every_route_is_in_the_table_and_every_line_has_a_route() {
        assertThat(new TreeSet<>(table().keySet())).isEqualTo(Routes.of(router));
    }

    @Test
    void every_route_answers_each_role_as_the_table_says_and_reading_changes_nothing() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.LISTED);
        Person person = participant(meeting);
        List<Reader> roles = List.of(
                Reader.visitor(server.getURI()),
                person.reader(),
                signedIn(Role.ORGANISER),
                signedIn(Role.ADMINISTRATOR));
        upToDate(roles.get(2));
        var before = scene.rows(WATCHED);
        var soft = new SoftAssertions();
        var reading = new AtomicBoolean(true);
        table().forEach((route, codes) -> {
            if (route.startsWith("POST ") && reading.getAndSet(false)) {
                soft.assertThat(scene.rows(WATCHED)).as("after all GETs").isEqualTo(before);
            }
            for (int role = 0; role < roles.size(); role++) {
                String path = path(route, meeting, person, role == 1);
                Answer answer = ask(route, path, roles.get(role));
                soft.assertThat(answer.status())
                        .as(
                                "%s as %s",
                                route,
                                List.of("visitor", "participant", "organiser", "administrator")
                                        .get(role))
                        .isEqualTo(codes.get(role));
                if (route.contains(" /organise") && codes.get(role) == 303 && role < 2) {
                    soft.assertThat(answer.header("Location")).as(route).startsWith("/sign-in?next=");
                }
            }
        });
        soft.assertAll();
    }

    @Test
    void no_route_takes_a_forged_request() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.LISTED);
        Person person = participant(meeting);
        Reader victim = signedIn(Role.ADMINISTRATOR);
        upToDate(victim);
        var before = scene.rows(WATCHED);
        var soft = new SoftAssertions();
        for (String route : table().keySet()) {
            if (route.startsWith("GET ")) {
                continue;
            }
            String method = route.substring(0, route.indexOf(' '));
            for (List<String> forgery : FORGERIES) {
                List<String> headers = new ArrayList<>(List.of("Content-Type"));
                headers.addAll(forgery);
                Answer answer = victim.send(
                        method,
                        path(route, meeting, person, true),
                        "role=ADMINISTRATOR",
                        headers.toArray(String[]::new));
                if (route.contains(" /one-click/")) {
                    // The address is the permission, and no cookie is looked at.
                    soft.assertThat(answer.status())
                            .as("%s with %s", route, forgery)
                            .isEqualTo(404);
                    continue;
                }
                if (route.contains(" /api/")) {
                    // Cookies open nothing to programs, so there is nothing to forge.
                    soft.assertThat(answer.status())
                            .as("%s with %s", route, forgery)
                            .isIn(401, 415);
                    continue;
                }
                soft.assertThat(answer.status())
                        .as("%s with %s", route, forgery)
                        .isEqualTo(403);
                soft.assertThat(answer.text()).as("%s with %s", route, forgery).contains("We did not accept that");
            }
        }
        soft.assertThat(scene.rows(WATCHED)).isEqualTo(before);
        soft.assertAll();
    }

    /** Whoever looks at the directory brings the keys of those who registered lately up to date; after that, reading is reading. */
    private static void upToDate(Reader organiser) {
        assertThat(organiser.get("/organise/people").status()).isEqualTo(200);
    }

    private Person participant(CanaryMeeting meeting) {
        return cast.at(meeting).stream()
                .filter(one -> one.name().startsWith("NGO"))
                .findFirst()
                .orElseThrow();
    }

    private Reader signedIn(Role role) {
        return new Reader(
                server.getURI(),
                staff.signIn(new Browser(server.getURI()), role).cookies());
    }

    /**
     * Everything of staff, asked for by colleagues with one role each: it answers as it answers an organiser where the role
     * allows what the handler says it needs, else as refused; without a role as if there were no such meeting.
     */
    @Test
    void a_role_at_a_meeting_opens_what_it_is_for_and_nothing_else() {
        CanaryMeeting meeting = CanaryMeeting.add(programmes, scene, Visibility.LISTED);
        Person person = participant(meeting);
        Reader organiser = signedIn(Role.ORGANISER);
        Map<MeetingRole, Reader> team = new EnumMap<>(MeetingRole.class);
        for (MeetingRole role : MeetingRole.values()) {
            team.put(role, colleague(meeting, role));
        }
        Reader stranger = colleague(CanaryMeeting.add(programmes, scene, Visibility.LISTED), MeetingRole.OWNER);
        var soft = new SoftAssertions();
        table().forEach((route, codes) -> {
            if (!route.contains(" /organise")) {
                return;
            }
            boolean ofMeeting = route.contains(" /organise/meetings/{slug}");
            Task task = task(route);
            String path = path(route, meeting, person, false);
            team.forEach((role, reader) -> {
                boolean own = task == Task.EDIT_ROW && role == MeetingRole.SESSION_LEAD;
                boolean inDirectory = route.contains(" /organise/people") && task == Task.REVIEW && role.may(task);
                boolean may = task == Task.STAFF || inDirectory || (ofMeeting && (role.may(task) || own));
                int refused = ofMeeting ? 403 : 404;
                Answer answer = ask(route, path, reader);
                soft.assertThat(answer.status())
                        .as("%s (%s) as %s", route, task, role)
                        .isEqualTo(may ? codes.get(2) : refused);
            });
            if (ofMeeting) {
                Answer nothing = ask(route, path.replace(meeting.slug(), "no-such-meeting"), organiser);
                soft.assertThat(ask(route, path, stranger).status())
                        .as("%s as a stranger", route)
                        .isEqualTo(404);
                soft.assertThat(nothing.status()).as("%s of no meeting", route).isEqualTo(404);
            }
            if (task == Task.EDIT_ROW) {
                String other = path.replace(meeting.openItem(), meeting.closedItem());
                soft.assertThat(ask(route, other, team.get(MeetingRole.SESSION_LEAD))
                                .status())
                        .as("%s of another row as session lead", route)
                        .isEqualTo(403);
            }
        });
        soft.assertAll();
    }

    private static Answer ask(String route, String path, Reader reader) {
        String method = route.substring(0, route.indexOf(' '));
        return switch (method) {
            case "GET" -> reader.get(path);
            case "POST" -> reader.post(path, "");
            default -> reader.send(method, path, "", "Content-Type", "application/json");
        };
    }

    private Task task(String route) {
        return router.uriRoutes()
                .filter(one -> route.equals(one.getHttpMethodName() + " " + one.getUriMatchTemplate()))
                .findFirst()
                .flatMap(one -> one.getAnnotationMetadata().enumValue(Needs.class, Task.class))
                .orElseThrow(() -> new AssertionError(route + " lacks @Needs(Task...)"));
    }

    private Reader colleague(CanaryMeeting meeting, MeetingRole role) {
        String email = staff.member();
        var there = meetings.byId(meeting.id()).orElseThrow();
        assertThat(grantRole.grant(there, staff.id(email), role, scene.organiser()))
                .isEqualTo(GrantRole.Outcome.GRANTED);
        if (role == MeetingRole.SESSION_LEAD) {
            team.of(meeting.id()).stream()
                    .filter(member -> member.email().equals(email))
                    .forEach(lead ->
                            assignRows.assign(there, lead.id(), 0, Set.of(meeting.openItem()), scene.organiser()));
        }
        return new Reader(
                server.getURI(),
                staff.signIn(new Browser(server.getURI()), email).cookies());
    }

    private String path(String route, CanaryMeeting meeting, Person person, boolean own) {
        String nobody = "0".repeat(43);
        return route.substring(route.indexOf(' ') + 1)
                .replace("{slug}", meeting.slug())
                .replace("/items/{id}", "/items/" + meeting.openItem())
                .replace("/rows/{id}", "/rows/" + meeting.openItem())
                .replace("/grid/{id}", "/grid/" + meeting.openItem())
                .replace("/speakers/{id}", "/speakers/" + meeting.closedPerson())
                .replace("/people/{id}", "/people/" + meeting.aPerson(scene))
                .replace("/sections/{id}", "/sections/no-such-section")
                .replace("/questions/{id}", "/questions/no-such-question")
                .replace("{day}", "2001-01-01")
                .replace("{file}", "no-such-file")
                .replace("{code}", "ESCAP-ENEA")
                .replace("{designation}", "0")
                .replace("{merge}", "0")
                .replace("/quotas/{id}", "/quotas/999999999")
                .replace("/awaited/{id}", "/awaited/999999999")
                .replace("/occasions/{id}", "/occasions/999999999")
                .replace("/mail/{id}", "/mail/" + meeting.aMail(scene))
                .replace("{rule}", "no-such-rule")
                .replace("/texts/{kind}", "/texts/approved")
                .replace("/tokens/{id}", "/tokens/00000000-0000-4000-8000-000000000000")
                .replace("/accounts/{id}", "/accounts/999999999")
                .replace("/dates-to-avoid/{id}", "/dates-to-avoid/00000000-0000-4000-8000-000000000000")
                .replace("/calendar/{token}.ics", "/calendar/" + (own ? person.feed() : nobody) + ".ics")
                .replace("{token}", own ? person.my() : nobody)
                .replace("{reference}", meeting.aReference(scene))
                .replace("{kind}", "NO_SUCH_KIND")
                .replace("{webhook}", "no-such-webhook")
                .replace("{task}", "no-such-task")
                .replace("{delivery}", "no-such-delivery")
                .replace("{member}", "no-such-member")
                .replace("{invitation}", "no-such-invitation")
                .replace("{party}", "MNG")
                .replace("{point}", "no-such-focal-point")
                .replace("{matter}", "no-such-matter")
                .replace("{proposal}", "no-such-proposal")
                .replace("{paper}", "no-such-paper")
                .replace("{item}", "no-such-item")
                .replace("{part}", "no-such-part")
                .replace("{slot}", "no-such-slot")
                .replace("{segment}", "no-such-segment")
                .replace("{list}", "no-such-list")
                .replace("{view}", "no-such-view")
                .replace("{message}", "no-such-message")
                .replace("{version}", meeting.version(scene))
                .replace("{year}", "2031")
                .replace("{selector}", "liveness")
                .replace("{hash}/{name}", "0/plenary.css");
    }

    private static Map<String, List<Integer>> table() {
        Map<String, List<Integer>> table = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            String[] cells = line.split("\\|");
            table.put(
                    cells[0].strip(),
                    Arrays.stream(cells)
                            .skip(1)
                            .map(String::strip)
                            .map(Integer::valueOf)
                            .toList());
        });
        return table;
    }
}
