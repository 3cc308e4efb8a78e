package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.form.FormVersion;
import org.neaspec.plenary.form.Forms;
import org.neaspec.plenary.form.Question;
import org.neaspec.plenary.shared.PlainText;

/** The questions of a meeting's own form as columns of files. */
@Singleton
class QuestionColumns {

    private final Forms forms;
    private final RosterWords words;

    QuestionColumns(Forms forms, RosterWords words) {
        this.forms = forms;
        this.words = words;
    }

    /**
     * What a meeting asks.
     *
     * @param form in force
     * @param labels of all questions ever asked, by their ids, in the order of lists
     * @param heads of their columns, by their ids; no two alike
     * @param ids by the heads, as they are now or were before, in lower case
     */
    record Asked(FormVersion form, Map<String, String> labels, Map<String, String> heads, Map<String, String> ids) {

        @Nullable
        String question(String head) {
            return ids.get(head);
        }
    }

    /** One query. */
    Asked of(long meetingId) {
        List<FormVersion> versions = forms.versions(meetingId);
        Map<String, String> labels = new LinkedHashMap<>();
        versions.forEach(version ->
                version.content().questions().forEach(question -> labels.putIfAbsent(question.id(), question.label())));
        Map<String, String> heads = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        labels.forEach((id, label) -> {
            String head = head(label);
            heads.put(id, taken.add(key(head)) ? head : head + " [" + id + "]");
        });
        Map<String, String> ids = new HashMap<>();
        heads.forEach((id, head) -> ids.put(key(head), id));
        for (FormVersion version : versions) {
            for (Question question : version.content().questions()) {
                ids.putIfAbsent(key(head(question.label())), question.id());
            }
        }
        return new Asked(versions.isEmpty() ? FormVersion.none(meetingId) : versions.get(0), labels, heads, ids);
    }

    private String head(String label) {
        return words.words("roster.file.question", label);
    }

    private static String key(String head) {
        return PlainText.line(head).toLowerCase(Locale.ROOT);
    }
}
