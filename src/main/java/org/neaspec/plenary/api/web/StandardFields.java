package org.neaspec.plenary.api.web;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.access.Designation;
import org.neaspec.plenary.api.web.FormJson.ChoiceJson;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.AnswerLimits;
import org.neaspec.plenary.registration.Category;
import org.neaspec.plenary.web.Messages;

/** The standard fields of a registration, as the form of a meeting has them. */
@Singleton
class StandardFields {

    private static final int EMAIL = 254;
    private static final int PHONE = 40;

    private final Messages messages;

    StandardFields(Messages messages) {
        this.messages = messages;
    }

    List<StandardFieldJson> of(MeetingFacts meeting) {
        var ways = AnswerLimits.offered(meeting);
        return List.of(
                choice("honorific", false, named(AnswerLimits.HONORIFICS)),
                text("givenName", true, AnswerLimits.NAME),
                text("familyName", true, AnswerLimits.NAME),
                tick("noFamilyName", false),
                text("printedName", false, AnswerLimits.PRINTED),
                text("localName", false, AnswerLimits.LINE),
                text("email", true, EMAIL),
                text("phone", false, PHONE),
                choice(
                        "category",
                        true,
                        Category.forEverybody().stream()
                                .map(one -> choice(one.name(), one.messageKey()))
                                .toList()),
                text("organisation", true, AnswerLimits.LINE),
                text("unit", false, AnswerLimits.LINE),
                text("jobTitle", true, AnswerLimits.LINE),
                new StandardFieldJson(
                        "country",
                        QuestionKind.COUNTRY.name(),
                        label("country"),
                        false,
                        Category.forEverybody().stream()
                                .filter(Category::representsState)
                                .map(Category::name)
                                .toList(),
                        List.of(),
                        null),
                field(
                        "claims",
                        QuestionKind.SEVERAL,
                        false,
                        Arrays.stream(Designation.values())
                                .map(one -> choice(one.name(), one.messageKey()))
                                .toList(),
                        null),
                choice(
                        "attendance",
                        ways.size() > 1,
                        ways.stream()
                                .map(one -> choice(one.name(), one.messageKey()))
                                .toList()),
                text("zone", false, null),
                text("dietary", false, AnswerLimits.TEXT),
                text("accessNeeds", false, AnswerLimits.TEXT),
                tick("consentListing", false),
                tick("consentPrivacy", true));
    }

    private StandardFieldJson text(String name, boolean required, @Nullable Integer longest) {
        return field(name, QuestionKind.TEXT, required, List.of(), longest);
    }

    private StandardFieldJson tick(String name, boolean required) {
        return field(name, QuestionKind.CONSENT, required, List.of(), null);
    }

    private StandardFieldJson choice(String name, boolean required, List<ChoiceJson> choices) {
        return field(name, QuestionKind.CHOICE, required, choices, null);
    }

    private StandardFieldJson field(
            String name, QuestionKind kind, boolean required, List<ChoiceJson> choices, @Nullable Integer longest) {
        return new StandardFieldJson(name, kind.name(), label(name), required, List.of(), choices, longest);
    }

    private ChoiceJson choice(String value, String key) {
        return new ChoiceJson(value, messages.text(Locale.ENGLISH, key), null);
    }

    private static List<ChoiceJson> named(List<String> values) {
        return values.stream().map(value -> new ChoiceJson(value, value, null)).toList();
    }

    private String label(String name) {
        return messages.text(Locale.ENGLISH, "registration.answer." + name);
    }
}
