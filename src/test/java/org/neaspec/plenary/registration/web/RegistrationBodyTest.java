package org.neaspec.plenary.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.people.Bodies;
import org.neaspec.plenary.people.Body;
import org.neaspec.plenary.people.BodyDetails;
import org.neaspec.plenary.people.BodyKind;
import org.neaspec.plenary.people.KeepBody;
import org.neaspec.plenary.people.MergeBodies;
import org.neaspec.plenary.registration.RegistrationBodies;
import org.neaspec.plenary.registration.RegistrationDetail;
import org.neaspec.plenary.shared.RandomIds;
import org.neaspec.plenary.story.Browser;

/** What people type as their body is found in the directory, and staff say so where it is not. */
class RegistrationBodyTest extends ReviewScene {

    @Inject
    KeepBody keep;

    @Inject
    Bodies bodies;

    @Inject
    MergeBodies merges;

    @Inject
    RegistrationBodies ties;

    private final String mark = RandomIds.publicId().substring(0, 8);
    private Body institute;
    private Body centre;

    @BeforeEach
    void directory() {
        institute = body("Institute of Air " + mark, "IA" + mark, BodyKind.ACADEMIA);
        centre = body("Centre for Clean Air " + mark, "CCA" + mark, BodyKind.TECHNICAL_CENTRE);
    }

    private Body body(String name, String acronym, BodyKind kind) {
        keep.add(new BodyDetails(name, acronym, kind, null, null), scene.organiser());
        return bodies.named(name).orElseThrow();
    }

    @Test
    void what_is_typed_is_found_by_name_or_acronym_and_anything_else_stays_what_it_is() {
        for (var typed : new String[] {
            institute.name(), institute.name().toUpperCase(Locale.ROOT), institute.name() + " (IA)", "ia" + mark
        }) {
            assertThat(bodies.matching(typed, "MNG")).as(typed).contains(institute.id());
        }
        assertThat(bodies.matching("Institute", "MNG")).isEmpty();
        assertThat(bodies.matching("(IA" + mark + ")", null)).isEmpty();
        scene.run("UPDATE body SET state_code = 'JPN' WHERE id = ?", institute.id());
        assertThat(bodies.matching(institute.name(), "MNG")).isEmpty();
        assertThat(bodies.matching(institute.name(), "JPN")).contains(institute.id());
        scene.run("UPDATE body SET acronym = ?, state_code = NULL WHERE id = ?", "CCA" + mark, institute.id());
        assertThat(bodies.matching("CCA" + mark, null)).as("whose is it").isEmpty();
    }

    @Test
    void a_registration_follows_its_words_until_staff_say_otherwise() {
        var person = register();
        assertThat(ties.of(person.id())).isEmpty();
        change(person, institute.name().toUpperCase(Locale.ROOT));
        assertThat(tied(person)).isEqualTo(institute.name());
        assertThat(page(organiser.get(review(person))).select("#body summary").text())
                .isEqualTo("In the directory: " + institute.name() + " (Academia)");

        var unknown = organiser.post(review(person) + "/body", "directoryBody", "Nobody " + mark);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(page(unknown).select("#directoryBody").val()).isEqualTo("Nobody " + mark);
        assertThat(page(unknown).select("#directoryBody-error").text()).contains("no body of this name");
        assertThat(organiser
                        .post(review(person) + "/body", "directoryBody", centre.name())
                        .statusCode())
                .isEqualTo(303);
        assertThat(tied(person)).isEqualTo(centre.name());

        merges.merge(centre.id(), centre.version(), institute.id(), scene.organiser());
        assertThat(tied(person)).isEqualTo(institute.name());
        var merge = merges.into(bodies.one(institute.code()).orElseThrow()).get(0);
        merges.undo(merge.id(), scene.organiser());
        assertThat(tied(person)).isEqualTo(centre.name());

        var statistics = page(organiser.get("/organise/meetings/" + meeting.slug() + "/statistics"));
        assertThat(statistics.select("h2#bodies + p + svg").text()).contains("Technical centre");
        var list = page(organiser.get("/organise/meetings/" + meeting.slug()
                + "/people?column=name&column=directory-body&column=body-kind&body=CCA" + mark));
        assertThat(list.select("table").text()).contains(centre.name(), "Technical centre");

        var all = "/organise/meetings/" + meeting.slug() + "/people?kind=";
        assertThat(organiser.get(all + "TECHNICAL_CENTRE").body()).contains(person.reference());
        assertThat(organiser.get(all + "ACADEMIA").body()).doesNotContain(person.reference());
        assertThat(organiser.get(all + "NONE").body()).doesNotContain(person.reference());

        organiser.post(review(person) + "/body", "directoryBody", "");
        assertThat(organiser.get(all + "NONE").body()).contains(person.reference());
        assertThat(ties.of(person.id())).isEmpty();
    }

    @Test
    void bodies_that_staff_described_are_offered_and_those_that_were_only_printed_are_not() {
        var printed = body("Printed body " + mark, null, BodyKind.OTHER);
        var form = page(new Browser(server.getURI()).get("/meetings/" + meeting.slug() + "/registration"));
        assertThat(form.select("#organisation").attr("list")).isEqualTo("known-bodies");
        assertThat(form.select("#known-bodies option").eachAttr("value"))
                .contains(institute.name())
                .doesNotContain(printed.name());
    }

    private String tied(RegistrationDetail person) {
        return ties.of(person.id()).map(Body::name).orElse("");
    }
}
