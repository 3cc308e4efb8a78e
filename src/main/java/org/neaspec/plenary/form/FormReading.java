package org.neaspec.plenary.form;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.Reading.Problem;
import org.neaspec.plenary.people.States;
import org.neaspec.plenary.shared.PlainText;

/**
 * Reads what somebody typed as answers. Only what the person is asked counts: by category, by time, and by the answers to
 * earlier questions; whatever else was sent is as if it were not there.
 */
@Singleton
public class FormReading {

    private static final String YES = "yes";
    private static final int LONGEST_LINE = 200;

    private final States states;
    private final FormFiles files;

    FormReading(States states, FormFiles files) {
        this.states = states;
        this.files = files;
    }

    /**
     * @param category the name of the person's category; empty while nobody knows, and then nothing that is for some is asked
     * @param asked which questions are asked now; answers to all others stay as they were
     * @param before what was answered before
     * @param registrationId whose files may be named among the answers; null for those of nobody
     */
    public Reading read(
            FormVersion form,
            String category,
            Predicate<Question> asked,
            Sheet before,
            Typed typed,
            @Nullable Long registrationId) {
        var sent = sentFiles(form, typed);
        return read(form, category, asked, before, typed, id -> {
            var file = sent.get(id);
            var known = file != null
                    && file.meetingId() == form.meetingId()
                    && (file.registrationId() == null || file.registrationId().equals(registrationId));
            return known ? file : null;
        });
    }

    private Map<String, FormFile> sentFiles(FormVersion form, Typed typed) {
        Set<String> ids = new HashSet<>();
        for (var question : form.content().questions()) {
            var id = typed.one(question.field() + Typed.KEPT);
            if (question.kind() == QuestionKind.FILE && !id.isEmpty()) {
                ids.add(id);
            }
        }
        return files.find(ids).stream().collect(Collectors.toMap(FormFile::publicId, Function.identity()));
    }

    Reading read(
            FormVersion form,
            String category,
            Predicate<Question> asked,
            Sheet before,
            Typed typed,
            Function<String, @Nullable FormFile> known) {
        var present = before.byQuestion();
        Map<String, Given> answers = new HashMap<>(present);
        List<Problem> problems = new ArrayList<>();
        for (var question : form.content().questions()) {
            if (!asked(question, category, answers)) {
                answers.remove(question.id());
            } else if (asked.test(question)) {
                answers.remove(question.id());
                var answer = new Answer(form.number(), question, typed, known, problems);
                var given = answer.read();
                if (given != null) {
                    answers.put(question.id(), given);
                } else if (question.required() && answer.fine()) {
                    problems.add(new Problem(question.field(), missing(question), List.of()));
                }
            }
        }
        return new Reading(new Sheet(List.copyOf(answers.values())), problems);
    }

    /** Whether somebody of this category, who answered this to the questions before, is asked. */
    private static boolean asked(Question question, String category, Map<String, Given> answers) {
        var condition = question.shownIf();
        return question.isFor(category) && (condition == null || condition.metBy(answers.get(condition.question())));
    }

    /** The questions that somebody is asked, in the order of the form, as far as the answers decide it. */
    public static List<Question> asked(FormContent content, String category, Sheet sheet) {
        Map<String, Given> answers = sheet.byQuestion();
        List<Question> asked = new ArrayList<>();
        for (var question : content.questions()) {
            if (asked(question, category, answers)) {
                asked.add(question);
            } else {
                answers.remove(question.id());
            }
        }
        return asked;
    }

    /**
     * The questions that somebody has to answer and has not.
     *
     * @param later whether those are asked already that come after approval
     */
    public static List<Question> open(FormContent content, String category, Sheet sheet, boolean later) {
        return asked(content, category, sheet).stream()
                .filter(question ->
                        question.required() && sheet.to(question.id()).isEmpty())
                .filter(question -> later || question.when() == When.AT_REGISTRATION)
                .toList();
    }

    private static String missing(Question question) {
        return switch (question.kind()) {
            case CHOICE, SEVERAL, COUNTRY -> "form.error.required.choice";
            case CONSENT -> "form.error.required.consent";
            case FILE -> "form.error.required.file";
            default -> "form.error.required";
        };
    }

    /** One answer in the reading. */
    private final class Answer {

        private final int version;
        private final Question question;
        private final Typed typed;
        private final Function<String, @Nullable FormFile> known;
        private final List<Problem> problems;
        private boolean fine = true;

        Answer(
                int version,
                Question question,
                Typed typed,
                Function<String, @Nullable FormFile> known,
                List<Problem> problems) {
            this.version = version;
            this.question = question;
            this.typed = typed;
            this.known = known;
            this.problems = problems;
        }

        boolean fine() {
            return fine;
        }

        @Nullable
        Given read() {
            var field = question.field();
            return switch (question.kind()) {
                case TEXT -> text(PlainText.line(single()), false);
                case LONG_TEXT -> text(PlainText.lines(single()), true);
                case NUMBER -> number(Normalizer.normalize(PlainText.line(single()), Normalizer.Form.NFKC));
                case DATE -> date(PlainText.line(single()));
                case CHOICE -> choice(single());
                case SEVERAL -> several(typed.all(field));
                case COUNTRY -> country(single());
                case FILE -> file();
                case CONSENT -> single().isEmpty() ? null : Given.of(question.id(), version, YES);
                case COMPANIONS -> companions();
            };
        }

        private String single() {
            var values = typed.all(question.field());
            if (values.size() > 1) {
                wrong("web.form.repeated");
            }
            return values.isEmpty() ? "" : values.get(0).strip();
        }

        private void wrong(String key, Object... values) {
            fine = false;
            problems.add(new Problem(question.field(), key, List.of(values)));
        }

        private @Nullable Given text(String text, boolean lines) {
            int longest = question.limits().longest(question.kind());
            if (PlainText.hidesSomething(typed.one(question.field()), lines)) {
                wrong("registration.error.hidden");
            } else if (PlainText.length(text) > longest) {
                wrong("web.form.text.long", longest);
            }
            return text.isEmpty() ? null : Given.of(question.id(), version, text);
        }

        private @Nullable Given number(String text) {
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("[-+−]?[0-9]{1,12}(\\.[0-9]{1,6})?")) {
                wrong("form.error.number");
                return null;
            }
            var number = new BigDecimal(text.replace('−', '-'));
            if (!question.limits().allows(number)) {
                range();
                return null;
            }
            var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            return Given.of(question.id(), version, plain);
        }

        private void range() {
            var least = question.limits().least();
            var most = question.limits().most();
            if (least != null && most != null) {
                wrong("form.error.number.between", least, most);
            } else if (least != null) {
                wrong("form.error.number.least", least);
            } else if (most != null) {
                wrong("form.error.number.most", most);
            }
        }

        private @Nullable Given date(String text) {
            if (text.isEmpty()) {
                return null;
            }
            try {
                var day = LocalDate.parse(text);
                if (day.getYear() >= 1900 && day.getYear() < 2200) {
                    return Given.of(question.id(), version, day.toString());
                }
            } catch (DateTimeException notADay) {
                // Said below.
            }
            wrong("registration.error.day");
            return null;
        }

        private @Nullable Given choice(String id) {
            if (!id.isEmpty() && question.option(id).isEmpty()) {
                wrong("registration.error.choice");
                return null;
            }
            return id.isEmpty() ? null : Given.of(question.id(), version, id);
        }

        private @Nullable Given several(List<String> ids) {
            if (!ids.stream().allMatch(id -> question.option(id).isPresent())) {
                wrong("registration.error.choice");
                return null;
            }
            var chosen = question.options().stream()
                    .map(Option::id)
                    .filter(ids::contains)
                    .toList();
            return chosen.isEmpty() ? null : new Given(question.id(), version, chosen, List.of());
        }

        private @Nullable Given country(String code) {
            if (!code.isEmpty() && states.find(code).isEmpty()) {
                wrong("registration.error.choice");
                return null;
            }
            return code.isEmpty() ? null : Given.of(question.id(), version, code);
        }

        private @Nullable Given file() {
            var id = typed.one(question.field() + Typed.KEPT);
            if (id.isEmpty() || !typed.one(question.field() + Typed.DROP).isEmpty()) {
                return null;
            }
            var file = known.apply(id);
            if (file == null || !file.question().equals(question.id())) {
                wrong("form.error.file.gone");
                return null;
            }
            return Given.of(question.id(), version, file.publicId(), file.name());
        }

        private @Nullable Given companions() {
            List<Companion> people = new ArrayList<>();
            for (int i = 0; i < question.limits().mostCompanions(); i++) {
                var typedName = typed.one(Typed.companion(question, i, false));
                var typedRelation = typed.one(Typed.companion(question, i, true));
                var name = PlainText.line(typedName);
                var relation = PlainText.line(typedRelation);
                if (PlainText.hidesSomething(typedName, false) || PlainText.hidesSomething(typedRelation, false)) {
                    wrong("registration.error.hidden");
                } else if (PlainText.length(name) > LONGEST_LINE || PlainText.length(relation) > LONGEST_LINE) {
                    wrong("web.form.text.long", LONGEST_LINE);
                } else if (name.isEmpty() && !relation.isEmpty()) {
                    wrong("form.error.companion.name");
                } else if (!name.isEmpty()) {
                    people.add(new Companion(name, relation.isEmpty() ? null : relation));
                }
            }
            if (!typed.one(Typed.companion(question, question.limits().mostCompanions(), false))
                    .isBlank()) {
                wrong("form.error.companion.many", question.limits().mostCompanions());
            }
            return people.isEmpty() ? null : new Given(question.id(), version, List.of(), people);
        }
    }
}
