package org.neaspec.plenary;

import java.util.TimeZone;

/** Starts Plenary. */
public final class Application {

    private Application() {}

    public static void main(String[] args) {
        // The database driver converts through the JVM's zone: only UTC keeps every local time as it was typed.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        new StartUp().args(args).mainClass(Application.class).banner(false).start();
    }
}
