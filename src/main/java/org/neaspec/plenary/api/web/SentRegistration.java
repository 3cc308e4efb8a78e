package org.neaspec.plenary.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;
import org.neaspec.plenary.web.Messages;

/** Makes the form of a registration out of the JSON of a program, so that both are checked by the same rules. */
final class SentRegistration {

    static final Set<String> TEXTS = Set.of(
            "honorific",
            "givenName",
            "familyName",
            "printedName",
            "localName",
            "jobTitle",
            "unit",
            "organisation",
            "country",
            "category",
            "email",
            "phone",
            "attendance",
            "zone",
            "dietary",
            "accessNeeds");
    static final Set<String> TICKS = Set.of("noFamilyName", "consentListing", "consentPrivacy");
    static final Set<String> LISTS = Set.of("claims");

    /** The object with the answers to the meeting's own questions, by their ids. */
    static final String ANSWERS = "answers";

    private static final String QUESTION = "q-";

    private SentRegistration() {}

    /**
     * The form.
     *
     * @param key by which the same request sent twice is known
     * @throws ApiProblem for fields that do not exist or hold what is not theirs
     */
    static Form form(JsonBody body, String key) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<ProblemJson.Fault> faults = new ArrayList<>();
        body.values().forEach((name, value) -> {
            if (TEXTS.contains(name) && value instanceof String text) {
                fields.put(name, List.of(text));
            } else if (TICKS.contains(name) && value instanceof Boolean ticked) {
                fields.put(name, ticked ? List.of("yes") : List.of());
            } else if (LISTS.contains(name) && value instanceof List<?> texts) {
                fields.put(name, texts.stream().map(String.class::cast).toList());
            } else if (name.equals(ANSWERS) && value instanceof Map<?, ?> answers) {
                answers.forEach((question, answer) -> answer(String.valueOf(question), answer, fields));
            } else {
                faults.add(new ProblemJson.Fault(pointer(name), "There is no such field of this kind."));
            }
        });
        if (!faults.isEmpty()) {
            throw ApiProblem.invalid(faults);
        }
        fields.values().removeIf(List::isEmpty);
        fields.put("requestKey", List.of(key));
        return Form.of(fields);
    }

    private static void answer(String question, Object answer, Map<String, List<String>> fields) {
        var texts = answer instanceof List<?> several
                ? several.stream().map(String.class::cast).toList()
                : List.of(answer instanceof Boolean ticked ? (ticked ? "yes" : "") : answer.toString());
        fields.put(QUESTION + question, texts);
    }

    /** What the form found wrong, in its words. */
    static ApiProblem refused(FormErrors errors, Messages messages) {
        return ApiProblem.invalid(errors.summary().stream()
                .map(error -> new ProblemJson.Fault(
                        pointer(error),
                        messages.text(
                                Locale.ENGLISH, error.key(), error.arguments().toArray())))
                .toList());
    }

    private static String pointer(FormErrors.FormError error) {
        return error.field().startsWith(QUESTION)
                ? pointer(ANSWERS)
                        + pointer(error.field().substring(QUESTION.length())).substring(1)
                : pointer(error.field());
    }

    /** RFC 6901, section 3. */
    private static String pointer(String name) {
        String part = name.length() > 60 ? name.substring(0, 60) : name;
        return "#/" + part.replace("~", "~0").replace("/", "~1");
    }
}
