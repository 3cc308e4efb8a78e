package org.neaspec.plenary.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads our files and feeds by RFC 5545 alone, without any library. */
public final class IcsReader {

    private static final Pattern LINE = Pattern.compile("([A-Z-]+)((?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(.*)");

    private IcsReader() {}

    /** One property as it stands in the file. */
    public record Line(String name, String parameters, String value) {}

    /** A component with its properties, still escaped. */
    public record Block(String name, List<Line> lines, List<Block> blocks) {
        public List<String> all(String property) {
            return lines.stream()
                    .filter(line -> line.name().equals(property))
                    .map(Line::value)
                    .toList();
        }

        public String value(String property) {
            return all(property).get(0);
        }

        public List<Block> blocks(String kind) {
            return blocks.stream().filter(block -> block.name().equals(kind)).toList();
        }

        Line line(String property) {
            return lines.stream()
                    .filter(line -> line.name().equals(property))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The calendar in these bytes. */
    public static Block calendar(byte[] file) {
        return read(file, new ArrayList<>());
    }

    /** Reads a file and names the faults of its build, if it has any. */
    static Block read(byte[] file, List<String> faults) {
        Deque<Block> open = new ArrayDeque<>();
        Block root = new Block("", new ArrayList<>(), new ArrayList<>());
        open.push(root);
        for (String line : new String(file, UTF_8).replace("\r\n ", "").split("\r\n")) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                faults.add("not a content line: " + line);
            } else if (parts.group(1).equals("BEGIN")) {
                Block block = new Block(parts.group(3), new ArrayList<>(), new ArrayList<>());
                open.element().blocks().add(block);
                open.push(block);
            } else if (parts.group(1).equals("END")) {
                if (!open.pop().name().equals(parts.group(3))) {
                    faults.add("END without BEGIN: " + line);
                }
            } else {
                open.element().lines().add(new Line(parts.group(1), parts.group(2), parts.group(3)));
            }
        }
        if (open.size() != 1 || root.blocks().size() != 1) {
            faults.add("not one calendar");
        }
        return root.blocks().get(0);
    }
}
