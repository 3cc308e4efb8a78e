package org.neaspec.plenary.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers some commands as told, everything else with yes; an empty answer hangs up. */
final class ScriptedSmtp implements AutoCloseable {

    /** Where to hesitate when the whole text is there. */
    static final String AFTER_TEXT = "TEXT";

    private final ServerSocket socket;
    private volatile Map<String, String> answers = Map.of();
    private volatile String hesitatesAt = "";
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch onward = new CountDownLatch(1);
    private final AtomicInteger ended = new AtomicInteger();
    final List<String> texts = new CopyOnWriteArrayList<>();

    ScriptedSmtp() throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    void answer(Map<String, String> byCommand) {
        answers = byCommand;
    }

    /** Leaves whoever says this without an answer until told to {@linkplain #goOn go on}. */
    void hesitateAt(String command) {
        hesitatesAt = command;
    }

    boolean hesitates() {
        return arrived.getCount() == 0;
    }

    void goOn() {
        hesitatesAt = "";
        onward.countDown();
    }

    /** How many clients have hung up, or were hung up on. */
    int ended() {
        return ended.get();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client or the test hung up.
            } finally {
                ended.incrementAndGet();
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client.getOutputStream(), "220 ready");
        String line = in.readLine();
        while (line != null && answer(client.getOutputStream(), verb(line), in)) {
            line = in.readLine();
        }
    }

    private boolean answer(OutputStream out, String verb, BufferedReader in) throws IOException {
        if (verb.equals(hesitatesAt)) {
            hesitate();
        }
        if (verb.equals("DATA")) {
            say(out, "354 go on");
            var text = new StringBuilder();
            String line = in.readLine();
            while (line != null && !line.equals(".")) {
                text.append(line).append('\n');
                line = in.readLine();
            }
            if (line != null) {
                texts.add(text.toString());
            }
            if (hesitatesAt.equals(AFTER_TEXT)) {
                hesitate();
            }
        }
        String answer = answers.getOrDefault(verb, "250 yes");
        if (!answer.isEmpty()) {
            say(out, answer);
        }
        return !answer.isEmpty() && !verb.equals("QUIT");
    }

    private void hesitate() throws IOException {
        arrived.countDown();
        try {
            onward.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static String verb(String line) {
        return line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
