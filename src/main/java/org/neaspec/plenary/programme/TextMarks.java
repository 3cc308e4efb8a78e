package org.neaspec.plenary.programme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** How one text became another, word by word. */
public final class TextMarks {

    private static final Pattern WORDS = Pattern.compile("\\s+|[^\\s]+");

    /** Beyond this many words nobody reads marks, and finding them takes long. */
    private static final int MOST_WORDS = 2000;

    private TextMarks() {}

    /** What became of a stretch of text. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    /** A stretch of text; all that are not gone make the new text, all that are not new the old one. */
    public record Mark(Fate fate, String text) {

        public boolean gone() {
            return fate == Fate.GONE;
        }

        public boolean added() {
            return fate == Fate.NEW;
        }
    }

    public static List<Mark> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return List.of(new Mark(Fate.GONE, before), new Mark(Fate.NEW, after));
        }
        return joined(steps(old, now, common(old, now)));
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(match -> match.group()).toList();
    }

    /** The length of the longest common rest from each pair of places on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static Deque<Mark> steps(List<String> old, List<String> now, int[][] common) {
        Deque<Mark> steps = new ArrayDeque<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                steps.add(new Mark(Fate.SAME, old.get(i)));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                steps.add(new Mark(Fate.GONE, old.get(i++)));
            } else {
                steps.add(new Mark(Fate.NEW, now.get(j++)));
            }
        }
        return steps;
    }

    private static List<Mark> joined(Deque<Mark> steps) {
        List<Mark> marks = new ArrayList<>();
        for (Mark step : steps) {
            Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
            if (last != null && last.fate() == step.fate()) {
                marks.set(marks.size() - 1, new Mark(step.fate(), last.text() + step.text()));
            } else {
                marks.add(step);
            }
        }
        return marks;
    }
}
