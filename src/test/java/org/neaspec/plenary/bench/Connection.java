package org.neaspec.plenary.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection, as light as possible: the load generator shares two cores with what it measures. */
final class Connection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** An answer: its status, head and, where asked for, its body. */
    record Answer(int status, String head, String body) {}

    Answer get(String path, String headers) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    Answer post(String path, String headers, String form) throws IOException {
        var length = form.getBytes(StandardCharsets.UTF_8).length;
        return send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n" + headers
                + "\r\n" + form);
    }

    private Answer send(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.UTF_8));
        out.flush();
        var head = head();
        var status = Integer.parseInt(head.substring(9, 12));
        var small = head.toLowerCase(Locale.ROOT);
        if (small.contains("transfer-encoding: chunked")) {
            return new Answer(status, head, chunks());
        }
        var at = small.indexOf("content-length:");
        var length = at < 0
                ? 0
                : Integer.parseInt(
                        small.substring(at + 15, small.indexOf('\r', at)).trim());
        return new Answer(status, head, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String head() throws IOException {
        var bytes = new ByteArrayOutputStream(1024);
        int last = 0;
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            bytes.write(next);
            last = (last << 8) | next;
            if (last == 0x0d0a0d0a) {
                return bytes.toString(StandardCharsets.ISO_8859_1);
            }
        }
    }

    private String chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                line.append((char) next);
            }
            int length = Integer.parseInt(line.toString().trim(), 16);
            body.write(in.readNBytes(length));
            in.readNBytes(2);
            if (length == 0) {
                return body.toString(StandardCharsets.UTF_8);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
