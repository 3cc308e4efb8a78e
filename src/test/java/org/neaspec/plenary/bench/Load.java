package org.neaspec.plenary.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts one kind of request on a running node from several connections for a while, and reads what it cost. */
final class Load {

    private static final int CONNECTIONS = 8;

    /** One request; numbers rise, so that a registration can be told from the last. */
    interface Request {
        Connection.Answer send(Connection connection, int number) throws IOException;
    }

    /** What came out: latencies in microseconds, CPU in milliseconds a request. */
    record Result(
            String name, long requests, double perSecond, double p50, double p99, double appCpu, double databaseCpu) {

        String line() {
            return "%-26s %9.0f %9.2f %9.2f %9.3f %9.3f %9.3f"
                    .formatted(name, perSecond, p50 / 1000, p99 / 1000, appCpu, databaseCpu, appCpu + databaseCpu);
        }

        static String head() {
            return "%-26s %9s %9s %9s %9s %9s %9s"
                    .formatted("", "req/s", "p50 ms", "p99 ms", "app cpu", "db cpu", "cpu ms");
        }
    }

    private final Node node;
    private final AtomicInteger numbers = new AtomicInteger();

    Load(Node node) {
        this.node = node;
    }

    Result measure(String name, int expected, int warmSeconds, int seconds, Request request) throws Exception {
        run(warmSeconds, expected, name, request);
        var before = node.cpu();
        var started = System.nanoTime();
        var latencies = run(seconds, expected, name, request);
        var elapsed = (System.nanoTime() - started) / 1e9;
        var after = node.cpu();
        var sorted = latencies.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        var count = sorted.length;
        return new Result(
                name,
                count,
                count / elapsed,
                sorted[count / 2] / 1000.0,
                sorted[(int) (count * 0.99)] / 1000.0,
                (after.application() - before.application()) / count,
                (after.database() - before.database()) / count);
    }

    private List<Long> run(int seconds, int expected, String name, Request request) throws Exception {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var tasks = new ArrayList<Callable<List<Long>>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                tasks.add(() -> {
                    var latencies = new ArrayList<Long>();
                    try (var connection = new Connection(node.port())) {
                        while (System.nanoTime() < until) {
                            var start = System.nanoTime();
                            var answer = request.send(connection, numbers.incrementAndGet());
                            latencies.add(System.nanoTime() - start);
                            if (answer.status() != expected) {
                                throw new IllegalStateException(
                                        name + " answered " + answer.status() + "\n" + answer.body());
                            }
                        }
                    }
                    return latencies;
                });
            }
            var all = new ArrayList<Long>();
            for (var task : pool.invokeAll(tasks)) {
                all.addAll(task.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }
}
