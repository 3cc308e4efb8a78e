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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server for very many mails, of which it keeps no more than to whom they came, under which Message-ID. */
final class CountingSmtp implements AutoCloseable {

    /** By recipient, the Message-ID of each mail that came whole. */
    final Map<String, List<String>> arrived = new ConcurrentHashMap<>();

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    CountingSmtp() throws IOException {
        begin(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                begin(() -> talk(client));
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private static void begin(Runnable work) {
        var thread = new Thread(work, "counting-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = client.getOutputStream();
            String recipient = "";
            say(out, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("RCPT TO:")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (verb.equals("DATA")) {
                    say(out, "354 go on");
                    text(in, recipient);
                }
                say(out, verb.equals("QUIT") ? "221 good bye" : "250 yes");
            }
        } catch (IOException e) {
            // The node was killed.
        }
    }

    private void text(BufferedReader in, String recipient) throws IOException {
        String id = "";
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut off");
            }
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        arrived.computeIfAbsent(recipient, somebody -> new CopyOnWriteArrayList<>())
                .add(id);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
