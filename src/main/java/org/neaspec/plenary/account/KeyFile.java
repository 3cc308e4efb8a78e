package org.neaspec.plenary.account;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.neaspec.plenary.database.StartupFailure;
import org.neaspec.plenary.shared.RandomIds;

/** The key in a file of its own beside the embedded database, readable by the one who runs the server only. */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /** Reads the key, or makes one. A damaged file stops the start: a new key would make every link sent so far worthless. */
    static byte[] readOrMake(Path file) {
        try {
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length == BYTES) {
                return key;
            }
            throw damaged(file, null);
        } catch (NoSuchFileException e) {
            return make(file);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
    }

    private static byte[] make(Path file) {
        byte[] key = RandomIds.bytes(BYTES);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly());
            Files.writeString(draft, HexFormat.of().formatHex(key) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new StartupFailure("The key file " + file + " cannot be written (" + e + ").", e);
        }
    }

    private static StartupFailure damaged(Path file, @Nullable Throwable cause) {
        String sentence = "The key file " + file + " cannot be read: restore it from a backup, or delete it and accept"
                + " that personal links sent so far stop working.";
        return cause == null ? new StartupFailure(sentence) : new StartupFailure(sentence, cause);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
