package org.neaspec.plenary.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody typed and chose in a form, as text, by the names of the fields. */
public record Typed(Map<String, List<String>> fields) {

    public static final Typed NOTHING = new Typed(Map.of());

    /** The end of the name of the field that carries a file kept earlier. */
    public static final String KEPT = "-kept";

    public static final String DROP = "-drop";

    public Typed {
        fields = Map.copyOf(fields);
    }

    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public String one(String field) {
        var values = all(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The name of a companion, or what he or she is to the person. */
    public static String companion(Question question, int number, boolean relation) {
        return question.field() + (relation ? "-relation-" : "-name-") + number;
    }

    /** What a sheet says, as somebody would have typed it. */
    public static Typed of(FormContent content, Sheet sheet) {
        Map<String, List<String>> fields = new HashMap<>();
        for (var question : content.questions()) {
            sheet.to(question.id()).ifPresent(given -> {
                switch (question.kind()) {
                    case FILE -> fields.put(question.field() + KEPT, given.values());
                    case COMPANIONS -> {
                        int number = 0;
                        for (var companion : given.companions()) {
                            fields.put(companion(question, number, false), List.of(companion.name()));
                            var relation = companion.relation();
                            fields.put(companion(question, number, true), List.of(relation == null ? "" : relation));
                            number++;
                        }
                    }
                    default -> fields.put(question.field(), given.values());
                }
            });
        }
        return new Typed(fields);
    }
}
