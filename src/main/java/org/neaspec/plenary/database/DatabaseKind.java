package org.neaspec.plenary.database;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Whether Plenary runs on its embedded server or on a configured one, and where its own files live. */
@Singleton
public final class DatabaseKind {

    static final String EMBEDDED = "embedded";

    private final boolean embedded;
    private final Path dataFolder;
    private final boolean outlivesPower;

    DatabaseKind(
            @Value("${datasources.default.url:embedded}") String url,
            @Value("${plenary.home:.}") String home,
            @Value("${plenary.data:data}") String dataFolder,
            @Value("${plenary.database.outlives-power:true}") boolean outlivesPower) {
        this.embedded = url.equals(EMBEDDED);
        this.dataFolder = Path.of(home).resolve(dataFolder).toAbsolutePath().normalize();
        this.outlivesPower = outlivesPower;
    }

    public boolean embedded() {
        return embedded;
    }

    /** Where the embedded database and the server's own key live; it need not exist when a server is configured. */
    public Path dataFolder() {
        return dataFolder;
    }

    /**
     * Whether what the embedded database committed is still there when the machine loses its power. Without that, as in tests, it
     * outlives the end of every process, and commits take a fraction of the time.
     */
    boolean outlivesPower() {
        return outlivesPower;
    }
}
