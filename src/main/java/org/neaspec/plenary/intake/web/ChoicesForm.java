package org.neaspec.plenary.intake.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.intake.Choices;
import org.neaspec.plenary.intake.Remark.Choice;
import org.neaspec.plenary.web.Form;
import org.neaspec.plenary.web.FormErrors;

/** What was ticked beside a paper. */
final class ChoicesForm {

    private static final Pattern CHOICE = Pattern.compile("choice-(\\d{1,6})-(AS_PRINTED|DESCRIPTION|OWN_AUDIENCE)");
    private static final Pattern LEAVE = Pattern.compile("leave-(\\d{1,6})");

    private ChoicesForm() {}

    static Choices choices(Form form, FormErrors errors) {
        Map<Integer, List<Choice>> lines = new HashMap<>();
        List<Integer> leftOut = new ArrayList<>();
        for (String name : form.names()) {
            Matcher choice = CHOICE.matcher(name);
            if (choice.matches()) {
                lines.computeIfAbsent(Integer.valueOf(choice.group(1)), line -> new ArrayList<>())
                        .add(Choice.valueOf(choice.group(2)));
            }
            Matcher leave = LEAVE.matcher(name);
            if (leave.matches()) {
                leftOut.add(Integer.valueOf(leave.group(1)));
            }
        }
        String segment = form.text("segment");
        return new Choices(lines, leftOut, day(form.text("day"), errors), segment.isEmpty() ? null : segment);
    }

    private static @Nullable LocalDate day(String typed, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 1990 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // Answered below, like a day in another age.
        }
        errors.add("day", "intake.error.day");
        return null;
    }
}
