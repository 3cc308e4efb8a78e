package org.neaspec.plenary.people.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.people.PersonDetails;
import org.neaspec.plenary.people.PersonRecord;
import org.neaspec.plenary.web.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** The fields of two persons, and which of both is chosen for the one there will be. */
record MergeFields(PersonRecord one, PersonRecord other) {

    private static final String ONE = "one";
    private static final String OTHER = "other";

    private static final Map<String, Function<PersonRecord, @Nullable String>> FIELDS = fields();

    private static Map<String, Function<PersonRecord, @Nullable String>> fields() {
        Map<String, Function<PersonRecord, @Nullable String>> fields = new LinkedHashMap<>();
        fields.put("printedName", PersonRecord::printedName);
        fields.put("honorific", PersonRecord::honorific);
        fields.put("givenName", PersonRecord::givenName);
        fields.put("familyName", PersonRecord::familyName);
        fields.put("localName", PersonRecord::localName);
        fields.put("jobTitle", PersonRecord::jobTitle);
        fields.put("unit", PersonRecord::unit);
        fields.put("body", PersonRecord::bodyName);
        fields.put("affiliation", PersonRecord::affiliation);
        fields.put("email", PersonRecord::email);
        fields.put("phone", PersonRecord::phone);
        fields.put("language", PersonRecord::language);
        fields.put("biography", PersonRecord::biography);
        return fields;
    }

    List<MergePage.Same> same() {
        List<MergePage.Same> same = new ArrayList<>();
        FIELDS.forEach((name, field) -> {
            String value = field.apply(one);
            if (value != null && value.equals(field.apply(other))) {
                same.add(new MergePage.Same("people.field." + name, value));
            }
        });
        return same;
    }

    /**
     * What has to be chosen; whoever says something is offered first.
     *
     * @param chosen by name of the field; empty at first
     * @param nothing what an empty field is called
     */
    List<MergePage.Differing> differing(Map<String, String> chosen, String nothing) {
        List<MergePage.Differing> differing = new ArrayList<>();
        FIELDS.forEach((name, field) -> {
            String mine = field.apply(one);
            String theirs = field.apply(other);
            if (!Objects.equals(mine, theirs)) {
                String choice = chosen.getOrDefault(name, theirs == null ? ONE : OTHER);
                differing.add(new MergePage.Differing(
                        name,
                        "people.field." + name,
                        List.of(
                                Choice.of(OTHER, theirs == null ? nothing : theirs, choice.equals(OTHER)),
                                Choice.of(ONE, mine == null ? nothing : mine, choice.equals(ONE)))));
            }
        });
        return differing;
    }

    /** The choices as they were sent; an error for each that is missing. */
    Map<String, String> chosen(Form form, FormErrors errors) {
        Map<String, String> chosen = new LinkedHashMap<>();
        FIELDS.forEach((name, field) -> {
            if (!Objects.equals(field.apply(one), field.apply(other))) {
                String choice = form.text(name);
                if (choice.equals(ONE) || choice.equals(OTHER)) {
                    chosen.put(name, choice);
                } else {
                    errors.add(name, "people.merge.error.choice");
                }
            }
        });
        if (chosen.containsKey("email") && from(chosen, "email").email() == null) {
            errors.add("email", "people.error.emailGone");
        }
        return chosen;
    }

    /** What the directory says about the one there will be. */
    PersonDetails details(Map<String, String> chosen) {
        return new PersonDetails(
                from(chosen, "honorific").honorific(),
                from(chosen, "givenName").givenName(),
                from(chosen, "familyName").familyName(),
                from(chosen, "printedName").printedName(),
                from(chosen, "localName").localName(),
                from(chosen, "jobTitle").jobTitle(),
                from(chosen, "unit").unit(),
                from(chosen, "affiliation").affiliation(),
                from(chosen, "body").bodyId(),
                from(chosen, "email").email(),
                from(chosen, "phone").phone(),
                from(chosen, "language").language(),
                from(chosen, "biography").biography());
    }

    private PersonRecord from(Map<String, String> chosen, String field) {
        return ONE.equals(chosen.get(field)) ? one : other;
    }
}
