package org.neaspec.plenary.people;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neaspec.plenary.database.StartupFailure;
import org.neaspec.plenary.shared.PlainText;

/**
 * Reads a list of States: UTF-8, one State a line, values with commas between and in double quotes where they hold one. What
 * is wrong is said with the number of its line, for whoever edited the file. A last column may say which are members.
 */
final class StateList {

    static final List<String> COLUMNS = List.of("code", "shortName", "inText", "formalName", "sortKey");

    private final String name;
    private static final String MEMBER = "member";
    private static final String YES = "yes";

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final Set<String> usual;
    private int columns = COLUMNS.size();

    private StateList(String name, Set<String> usual) {
        this.name = name;
        this.usual = usual;
    }

    /**
     * The States in the order of the file.
     *
     * @param name of the file, for what is said about it
     * @param usual the codes of the members where the file does not say who is one
     * @throws StartupFailure when the file cannot be used
     */
    static List<State> read(String name, byte[] file, Set<String> usual) {
        StateList list = new StateList(name, usual);
        list.readAll(list.text(file));
        return List.copyOf(list.states);
    }

    private String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new StartupFailure("The list of States " + name + " is not UTF-8: save it as CSV UTF-8.", e);
        }
    }

    private void readAll(String text) {
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (number == 1) {
                columns = cells(line, number).size();
                if (!cells(line, number).equals(headings())) {
                    throw wrong(number, "the first line must be " + String.join(",", COLUMNS) + "," + MEMBER);
                }
            } else if (!line.isBlank()) {
                states.add(state(cells(line, number), number));
            }
        }
        if (states.isEmpty()) {
            throw wrong(number, "it names no State");
        }
    }

    private List<String> headings() {
        return columns == COLUMNS.size()
                ? COLUMNS
                : Stream.concat(COLUMNS.stream(), Stream.of(MEMBER)).toList();
    }

    private State state(List<String> cells, int number) {
        if (cells.size() != columns) {
            throw wrong(number, "it has " + cells.size() + " values and needs " + columns);
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!PlainText.says(cells.get(i))) {
                throw wrong(number, COLUMNS.get(i) + " is empty");
            }
        }
        String code = cells.get(0);
        if (!code.matches("[A-Z]{3}")) {
            throw wrong(number, "the code must be three capital letters (ISO 3166-1 alpha-3), not \"" + code + "\"");
        }
        for (int i : List.of(0, 1, 4)) {
            Integer before = lines.put(COLUMNS.get(i) + ' ' + cells.get(i), number);
            if (before != null) {
                throw wrong(number, COLUMNS.get(i) + " \"" + cells.get(i) + "\" stands in line " + before + " already");
            }
        }
        return new State(code, cells.get(1), cells.get(2), cells.get(3), cells.get(4), member(cells, number));
    }

    private boolean member(List<String> cells, int number) {
        if (columns == COLUMNS.size()) {
            return usual.contains(cells.get(0));
        }
        String said = cells.get(COLUMNS.size());
        if (!said.isEmpty() && !said.equals(YES)) {
            throw wrong(number, MEMBER + " must be " + YES + " or nothing, not \"" + said + "\"");
        }
        return said.equals(YES);
    }

    private List<String> cells(String line, int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(PlainText.line(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw wrong(number, "a double quote is opened and not closed");
        }
        cells.add(PlainText.line(cell.toString()));
        return cells;
    }

    private StartupFailure wrong(int line, String what) {
        return new StartupFailure("The list of States " + name + " cannot be used: line " + line + ", " + what + ".");
    }
}
