package org.neaspec.plenary.story;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test on the one running application that all tests of a run share, with its real database and its real HTTP server.
 *
 * <p>Extend it and {@code @Inject} what the test needs: beans, {@code @Client("/") HttpClient}, {@code EmbeddedServer}. The
 * database is empty at the start of the run and never in between: make rows of your own under unique names. Nothing is
 * rolled back, and no two run at once. A test that needs another configuration starts an {@code ApplicationContext} itself.
 */
@Execution(ExecutionMode.SAME_THREAD)
@Injected
@ExtendWith(OneApplication.class)
public abstract class PlenaryTest {}
