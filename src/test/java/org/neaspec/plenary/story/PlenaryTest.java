package org.neaspec.plenary.story;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on the one running application that all tests of a run share, with its real database and its real HTTP server.
 *
 * <p>Extend it and {@code @Inject} what the test needs: beans, {@code @Client("/") HttpClient}, {@code EmbeddedServer}. The
 * database is empty at the start of the run and never in between: make rows of your own under unique names. Nothing is
 * rolled back. A test that needs another configuration starts an {@code ApplicationContext} itself.
 */
@Injected
@ExtendWith(OneApplication.class)
public abstract class PlenaryTest {}
