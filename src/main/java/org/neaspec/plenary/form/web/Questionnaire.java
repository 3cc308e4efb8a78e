package org.neaspec.plenary.form.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.account.ClientNetwork;
import org.neaspec.plenary.account.RateLimits;
import org.neaspec.plenary.account.RateRule;
import org.neaspec.plenary.form.Choice;
import org.neaspec.plenary.form.FormFile;
import org.neaspec.plenary.form.FormFiles;
import org.neaspec.plenary.form.FormReading;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.form.QuestionKind;
import org.neaspec.plenary.form.Reading;
import org.neaspec.plenary.form.Sheet;
import org.neaspec.plenary.form.Typed;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** Takes what people sent to a meeting's questions, from whatever page asked them. */
@Singleton
public class Questionnaire {

    /** The field that says which version of the form was shown. */
    public static final String VERSION = "formVersion";

    private final Forms forms;
    private final FormReading reading;
    private final FormFiles files;
    private final RateLimits limits;
    private final ClientNetwork networks;

    Questionnaire(Forms forms, FormReading reading, FormFiles files, RateLimits limits, ClientNetwork networks) {
        this.forms = forms;
        this.reading = reading;
        this.files = files;
        this.limits = limits;
        this.networks = networks;
    }

    /**
     * What was sent, and what it says.
     *
     * @param typed to be shown again where something has to be put right; files that came are kept and named in it
     * @param marks what changed since the form was shown, by question: "new" or "changed"
     */
    public record Sent(FormVersion form, Typed typed, Reading reading, Map<String, String> marks) {

        public Sheet sheet() {
            return reading.sheet();
        }
    }

    /**
     * Reads what was sent with the form in force, and notes at each field what has to be put right: also where a question is new
     * or another since the form was shown.
     *
     * @param category the name of the person's category, or empty
     * @param asked which questions were asked on the page
     * @param before what the person answered before
     * @param registrationId whose files may be among the answers; null for nobody's yet
     */
    public Sent read(
            HttpRequest<?> request,
            FormVersion form,
            Form sent,
            String category,
            Predicate<Question> asked,
            Sheet before,
            @Nullable Long registrationId,
            FormErrors errors) {
        var typed = take(request, form, sent, errors);
        var read = reading.read(form, category, asked, before, typed, registrationId);
        read.problems()
                .forEach(problem -> errors.add(
                        problem.field(), problem.key(), problem.values().toArray()));
        var marks = marks(form, category, asked, sent.text(VERSION), read.sheet());
        marks.forEach((question, mark) -> errors.add("q-" + question, "form.error.version." + mark));
        return new Sent(form, typed, read, marks);
    }

    /** What was typed, with the files that came kept under ids of their own. */
    public Typed take(HttpRequest<?> request, FormVersion form, Form sent, FormErrors errors) {
        Map<String, List<String>> fields = new HashMap<>();
        sent.names().stream().filter(name -> name.startsWith("q-")).forEach(name -> fields.put(name, sent.all(name)));
        for (var question : form.content().questions()) {
            if (question.kind() != QuestionKind.FILE) {
                continue;
            }
            var upload = sent.file(question.field());
            if (upload.isPresent()) {
                var outcome = withinLimit(request)
                        ? files.take(
                                form.meetingId(),
                                question,
                                upload.get().name(),
                                upload.get().bytes())
                        : new FormFiles.Outcome.Refused("form.error.file.busy", List.of());
                if (outcome instanceof FormFiles.Outcome.Kept kept) {
                    fields.put(question.field() + Typed.KEPT, List.of(kept.publicId()));
                    fields.remove(question.field() + Typed.DROP);
                } else if (outcome instanceof FormFiles.Outcome.Refused refused) {
                    errors.add(question.field(), refused.key(), refused.values().toArray());
                }
            }
        }
        return named(form, new Typed(fields));
    }

    /** The same with the names of the files that were kept earlier; one that is gone is named no more. */
    private Typed named(FormVersion form, Typed typed) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (var question : form.content().questions()) {
            var field = question.field() + Typed.KEPT;
            if (question.kind() == QuestionKind.FILE && !typed.one(field).isEmpty()) {
                kept.put(field, typed.one(field));
            }
        }
        if (kept.isEmpty()) {
            return typed;
        }
        var names = files.find(Set.copyOf(kept.values())).stream()
                .collect(Collectors.toMap(FormFile::publicId, FormFile::name));
        Map<String, List<String>> fields = new HashMap<>(typed.fields());
        kept.forEach((field, id) -> {
            var name = names.get(id);
            fields.put(field, name == null ? List.of() : List.of(id, name));
        });
        return new Typed(fields);
    }

    /** Which of the questions that somebody is asked are not as they were in an earlier version. */
    public Map<String, String> marks(
            FormVersion form, String category, Predicate<Question> asked, String shownVersion, Sheet sheet) {
        if (!shownVersion.matches("\\d{1,6}") || Integer.parseInt(shownVersion) == form.number()) {
            return Map.of();
        }
        var shown = forms.version(form.meetingId(), Integer.parseInt(shownVersion))
                .orElseGet(() -> FormVersion.none(form.meetingId()));
        Map<String, String> marks = new LinkedHashMap<>();
        for (var question : FormReading.asked(form.content(), category, sheet)) {
            if (asked.test(question)) {
                var old = shown.content().find(question.id());
                if (old.isEmpty()) {
                    marks.put(question.id(), "new");
                } else if (!old.get().asksAs(question)) {
                    marks.put(question.id(), "changed");
                }
            }
        }
        return marks;
    }

    /** Notes at its field each choice whose last place went to somebody else. */
    public void noteGone(FormVersion form, Set<Choice> gone, FormErrors errors) {
        for (var choice : gone) {
            form.content()
                    .find(choice.question())
                    .flatMap(question -> question.option(choice.choice()))
                    .ifPresent(
                            option -> errors.add("q-" + choice.question(), "form.error.choice.gone", option.label()));
        }
    }

    private boolean withinLimit(HttpRequest<?> request) {
        return networks.of(request)
                .map(network -> limits.allow(RateRule.FORM_FILES, network))
                .orElse(true);
    }
}
