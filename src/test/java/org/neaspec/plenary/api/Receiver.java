package org.neaspec.plenary.api;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Another system that listens on this machine and keeps what it was told. */
final class Receiver implements AutoCloseable {

    record Told(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .get(0);
        }
    }

    final List<Told> told = new CopyOnWriteArrayList<>();
    final AtomicInteger answer = new AtomicInteger(204);
    private final HttpServer server;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(new Told(exchange.getRequestURI().toString(), Map.copyOf(exchange.getRequestHeaders()), body));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?from=plenary";
    }

    /** Waits until so many came, for ten seconds at most. */
    List<Told> first(int many) throws InterruptedException {
        long until = System.nanoTime() + 10_000_000_000L;
        while (told.size() < many && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        return List.copyOf(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
