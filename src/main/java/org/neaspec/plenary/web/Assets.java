package org.neaspec.plenary.web;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Our few static files, read and compressed once at start. One hash over all of them stands in every address, so that
 * browsers may keep them for ever and the files may point at each other with relative addresses.
 */
@Singleton
class Assets {

    /** One file, plain and compressed. */
    static final class Asset {

        final String type;
        final byte[] plain;
        final byte[] gzipped;

        Asset(String type, byte[] plain) {
            this.type = type;
            this.plain = plain;
            this.gzipped = gzip(plain);
        }
    }

    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final String PICO = WEBJARS + "picocss__pico/2.1.1/css/pico.classless.min.css";

    /** Files that libraries bring. */
    private static final Map<String, String> BROUGHT = Map.of(
            "htmx.js", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js",
            "sortable.js", WEBJARS + "sortablejs/1.15.6/Sortable.min.js");

    private static final String STYLE = "text/css;charset=utf-8";
    private static final String SCRIPT = "text/javascript;charset=utf-8";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("plenary.css", STYLE),
            Map.entry("grid.css", STYLE),
            Map.entry("plenary.js", SCRIPT),
            Map.entry("live.js", SCRIPT),
            Map.entry("editor.js", SCRIPT),
            Map.entry("grid.js", SCRIPT),
            Map.entry("questions.js", SCRIPT),
            Map.entry("item.js", SCRIPT),
            Map.entry("htmx.js", SCRIPT),
            Map.entry("sortable.js", SCRIPT),
            Map.entry("icon.svg", "image/svg+xml"),
            Map.entry("tick.svg", "image/svg+xml"),
            Map.entry("chevron.svg", "image/svg+xml"),
            Map.entry("lock.svg", "image/svg+xml"));

    static final Set<String> NAMES = TYPES.keySet();

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final String hash;

    Assets() {
        MessageDigest digest = sha256();
        NAMES.stream().sorted().forEach(name -> {
            byte[] plain = content(name);
            digest.update(plain);
            byName.put(name, new Asset(TYPES.getOrDefault(name, ""), plain));
        });
        hash = HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    String url(String name) {
        return "/assets/" + hash + "/" + name;
    }

    String hash() {
        return hash;
    }

    @Nullable
    Asset find(String name) {
        return byName.get(name);
    }

    private static byte[] content(String name) {
        return switch (name) {
            case "plenary.css" -> withPico(style(name));
            case "grid.css" -> style(name).getBytes(StandardCharsets.UTF_8);
            default -> read(BROUGHT.getOrDefault(name, "assets/" + name));
        };
    }

    private static String style(String name) {
        return new String(read("assets/" + name), StandardCharsets.UTF_8)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ");
    }

    /**
     * Pico and our own sheet as one file. Pico goes into the lowest cascade layer, so that ours wins without fighting
     * its selectors; its icons are data addresses, which the content security policy rightly refuses.
     */
    private static byte[] withPico(String own) {
        String pico = new String(read(PICO), StandardCharsets.UTF_8)
                .replace("@charset \"UTF-8\";", "")
                .replaceAll("url\\(\"data:[^\"]*\"\\)", "none");
        return ("@charset \"UTF-8\";@layer pico,base,parts,print;@layer pico{" + pico + "}" + own)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
