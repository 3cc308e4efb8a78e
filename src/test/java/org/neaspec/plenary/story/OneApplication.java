package org.neaspec.plenary.story;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.core.io.socket.SocketUtils;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** One running application for all stories of a test run, started on an empty database by the first that needs it. */
final class OneApplication implements TestInstancePostProcessor {

    private static final Path DATA = Path.of("target", "plenary-test");

    @Override
    public void postProcessTestInstance(Object story, ExtensionContext context) {
        running(context).inject(story);
    }

    static ApplicationContext running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneApplication.class))
                .getOrComputeIfAbsent(Running.class, ignored -> Running.start(), Running.class)
                .server()
                .getApplicationContext();
    }

    private record Running(EmbeddedServer server) implements AutoCloseable {

        static Running start() {
            emptyDataFolder();
            int port = SocketUtils.findAvailableTcpPort();
            // Links in mails and calendars lead to the application under test.
            Map<String, Object> properties =
                    Map.of("micronaut.server.port", port, "plenary.base-url", "http://localhost:" + port);
            return new Running(ApplicationContext.run(EmbeddedServer.class, properties, Environment.TEST));
        }

        /** All but the server's program files, which are the same for every run and large. */
        private static void emptyDataFolder() {
            if (Files.notExists(DATA)) {
                return;
            }
            try (Stream<Path> paths = Files.walk(DATA)) {
                for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                    boolean kept = path.equals(DATA)
                            || DATA.relativize(path).startsWith("database.pid")
                            || DATA.relativize(path).toString().startsWith("mariadb-");
                    if (!kept) {
                        Files.delete(path);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            server.getApplicationContext().close();
        }
    }
}
