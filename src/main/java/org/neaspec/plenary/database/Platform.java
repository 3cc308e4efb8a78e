package org.neaspec.plenary.database;

import java.util.Locale;

/** The platforms the binaries exist for: their folder in the jar and the name of the server in it. */
enum Platform {
    LINUX("linux", "mariadbd"),
    MAC("osx", "mariadbd"),
    WINDOWS("winx64", "mysqld.exe");

    private final String folder;
    private final String server;

    Platform(String folder, String server) {
        this.folder = folder;
        this.server = server;
    }

    static Platform here() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static Platform of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        boolean intel = osArch.equals("amd64") || osArch.equals("x86_64");
        if (os.startsWith("linux") && intel) {
            return LINUX;
        }
        if (os.startsWith("mac") && osArch.equals("aarch64")) {
            return MAC;
        }
        if (os.startsWith("windows") && intel) {
            return WINDOWS;
        }
        throw StartupFailure.noServerHere("there is no server for " + osName + " on " + osArch);
    }

    String folder() {
        return folder;
    }

    String server() {
        return server;
    }
}
