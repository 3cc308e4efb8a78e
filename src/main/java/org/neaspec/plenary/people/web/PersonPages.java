package org.neaspec.plenary.people.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.access.Viewer.Organiser;
import org.neaspec.plenary.people.Appointment;
import org.neaspec.plenary.people.Doubles;
import org.neaspec.plenary.people.People;
import org.neaspec.plenary.people.PeopleSight;
import org.neaspec.plenary.people.PersonRecord;
import org.neaspec.plenary.people.PersonStep;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.people.Tie;
import org.neaspec.plenary.shared.Moments;
import org.neaspec.plenary.shared.TimeText;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Puts the page of a person together. */
@Singleton
class PersonPages {

    private final People people;
    private final Doubles doubles;
    private final States states;
    private final Messages messages;
    private final Clock clock;

    PersonPages(People people, Doubles doubles, States states, Messages messages, Clock clock) {
        this.people = people;
        this.doubles = doubles;
        this.states = states;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The form for designations as it is filled in.
     *
     * @param opened what is changed; null for a new one
     */
    record Opened(@Nullable Appointment opened, DesignationForm form, boolean open) {}

    /** @param id as the address has it; a new one for anything unknown */
    Opened opened(PersonRecord person, String id) {
        return people.appointments(person).stream()
                .filter(held -> String.valueOf(held.id()).equals(id))
                .findFirst()
                .map(held -> new Opened(held, DesignationForm.of(held), true))
                .orElse(new Opened(null, DesignationForm.EMPTY, false));
    }

    PersonPage page(
            PersonRecord person, PeopleSight sight, Organiser reader, ZoneId zone, Opened opened, FormErrors errors) {
        boolean everything = reader.rights().everything();
        String path = PeoplePaths.person(person.publicId());
        return new PersonPage(
                errors,
                person.publicId(),
                path,
                person.printedName(),
                person.localName(),
                everything,
                everything && person.code() != null ? path + "/biography" : null,
                facts(person, everything),
                people.appointments(person).stream()
                        .map(held -> held(held, path, zone))
                        .toList(),
                panel(opened, path),
                people.ties(person, sight).stream().map(PersonPages::line).toList(),
                everything
                        ? doubles.mergedInto(person).stream()
                                .map(merge -> new PersonPage.MergeLine(
                                        merge.id(),
                                        merge.name(),
                                        Moments.moment(merge.mergedAt(), zone),
                                        merge.mergedBy()))
                                .toList()
                        : List.of(),
                people.history(person).stream().map(step -> line(step, zone)).toList());
    }

    private List<PersonPage.Fact> facts(PersonRecord person, boolean everything) {
        List<PersonPage.Fact> facts = new ArrayList<>();
        add(facts, "honorific", person.honorific());
        add(facts, "givenName", person.givenName());
        add(facts, "familyName", person.familyName());
        add(facts, "localName", person.localName());
        add(facts, "jobTitle", person.jobTitle());
        add(facts, "unit", person.unit());
        if (person.bodyName() != null && person.bodyCode() != null) {
            facts.add(new PersonPage.Fact(
                    "people.field.body", person.bodyName(), everything ? PeoplePaths.body(person.bodyCode()) : null));
        } else {
            add(facts, "affiliation", person.affiliation());
        }
        if (person.email() != null) {
            facts.add(new PersonPage.Fact("people.field.email", person.email(), "mailto:" + person.email()));
        }
        add(facts, "phone", person.phone());
        if (person.language() != null) {
            add(facts, "language", words("people.language." + person.language()));
        }
        return facts;
    }

    private static void add(List<PersonPage.Fact> facts, String field, @Nullable String value) {
        if (value != null) {
            facts.add(new PersonPage.Fact("people.field." + field, value, null));
        }
    }

    private PersonPage.Held held(Appointment held, String path, ZoneId zone) {
        LocalDate today = LocalDate.now(clock);
        boolean over = held.validUntil() != null && held.validUntil().isBefore(today);
        boolean later = held.validFrom() != null && held.validFrom().isAfter(today);
        return new PersonPage.Held(
                held.id(),
                held.version(),
                held.kind().messageKey(),
                Stream.of(
                                held.stateCode() == null ? null : states.shortName(held.stateCode()),
                                day("people.designation.from", held.validFrom()),
                                day("people.designation.until", held.validUntil()),
                                held.source())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                words(
                        "people.designation.verified",
                        held.verifiedBy() == null ? words("people.designation.somebody") : held.verifiedBy(),
                        Moments.moment(held.verifiedAt(), zone)),
                "people.designation." + (over ? "over" : later ? "later" : "holds"),
                over ? "status--withdrawn" : later ? "status--submitted" : "status--approved",
                !over,
                path + "?designation=" + held.id() + "#designation");
    }

    private @Nullable String day(String key, @Nullable LocalDate day) {
        return day == null ? null : words(key, TimeText.date(day, Locale.ENGLISH));
    }

    private PersonPage.DesignationPanel panel(Opened opened, String path) {
        Appointment held = opened.opened();
        DesignationForm form = opened.form();
        return new PersonPage.DesignationPanel(
                path + "/designations" + (held == null ? "" : "/" + held.id()),
                held == null ? null : held.kind().messageKey(),
                form.seen(),
                Arrays.stream(Designation.values())
                        .map(kind -> Choice.of(
                                kind.name(),
                                words(kind.messageKey()),
                                kind.name().equals(form.kind())))
                        .toList(),
                states.all().stream()
                        .map(state -> Choice.of(
                                state.code(), state.shortName(), state.code().equals(form.state())))
                        .toList(),
                form.from(),
                form.until(),
                form.source(),
                opened.open());
    }

    static PersonPage.TieLine line(Tie tie) {
        return new PersonPage.TieLine(
                tie.kindKey(),
                tie.meeting(),
                Stream.of(tie.day() == null ? null : TimeText.date(tie.day(), Locale.ENGLISH), tie.text())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                tie.statusKey(),
                tie.path());
    }

    /** Designations and fields go by their names in the history; people by theirs. */
    private PersonPage.StepLine line(PersonStep step, ZoneId zone) {
        String detail = step.detail();
        String shown = detail;
        if (detail != null && step.act().name().startsWith("DESIGNATION")) {
            shown = words("access.designation." + detail);
        } else if (detail != null && step.act().name().equals("CHANGED")) {
            shown = Arrays.stream(detail.split(", "))
                    .map(field -> words("people.field." + field))
                    .collect(Collectors.joining(", "));
        }
        return new PersonPage.StepLine(
                Moments.moment(step.at(), zone), step.act().messageKey(), shown, step.actor());
    }

    private String words(String key, Object... values) {
        return messages.text(Locale.ENGLISH, key, values);
    }
}
