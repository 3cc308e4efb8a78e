package org.neaspec.plenary.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that one running Plenary owns: its paths, and the lock that keeps a second one out until closed. */
final class DataFolder implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Makes the folder if it is missing and takes its lock; refuses in one sentence when another instance has it. */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder.toAbsolutePath(), ownerOnly("rwx------"));
            Path root = folder.toRealPath();
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartupFailure("Another Plenary is running on the data folder " + root
                        + ": stop it first, or give this one a folder of its own with PLENARY_DATA.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StartupFailure(
                    "The data folder " + folder.toAbsolutePath() + " cannot be used (" + e
                            + "): make it writable for this user, or name another with PLENARY_DATA.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameJvm) {
            return null;
        }
    }

    /** The server's own files. */
    Path database() {
        return root.resolve("database");
    }

    /** Lies in the database until the first migrations have all run. */
    Path unfinished() {
        return database().resolve(".unfinished");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    Path log() {
        return root.resolve("database.log");
    }

    Path pidFile() {
        return root.resolve("database.pid");
    }

    Path initFile() {
        return root.resolve("database.init");
    }

    Path binaries(String version) {
        return root.resolve(version);
    }

    /** Empties or makes a folder that only this user may enter. */
    static Path fresh(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectory(folder, ownerOnly("rwx------"));
    }

    /** Writes a file that only this user may read. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly("rw-------"));
        Files.writeString(file, text);
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Lets the next instance in. The file stays: deleting it would let two instances lock two files of one name. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
