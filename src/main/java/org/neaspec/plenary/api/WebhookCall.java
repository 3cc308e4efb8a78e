package org.neaspec.plenary.api;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.neaspec.plenary.api.WebhookAddress.Target;

/**
 * Posts to an address that was checked, by the very number that was checked, which no HTTP client of Java lets one say; the
 * certificate still has to be the name's. Redirects are not followed, and of the answer only the first line is read.
 */
@Singleton
class WebhookCall {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final long ALL_SECONDS = 20;
    private static final int LONGEST_LINE = 300;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( [ -~]*)?");

    /**
     * What the other system answered.
     *
     * @param line its first line
     */
    record Answer(int status, String line) {

        boolean accepted() {
            return status >= 200 && status < 300;
        }

        /** It will never want anything here again (RFC 9110, section 15.5.11). */
        boolean gone() {
            return status == 410;
        }
    }

    Answer post(Target target, Map<String, String> headers, byte[] body) throws IOException {
        try (Socket plain = new Socket()) {
            CompletableFuture.delayedExecutor(ALL_SECONDS, TimeUnit.SECONDS).execute(() -> close(plain));
            plain.connect(new InetSocketAddress(target.number(), target.port()), (int) CONNECT.toMillis());
            plain.setSoTimeout((int) READ.toMillis());
            if (!target.encrypted()) {
                return talk(plain, target, headers, body);
            }
            try (SSLSocket secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                    .createSocket(plain, target.uri().getHost(), target.port(), true)) {
                SSLParameters parameters = secured.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                secured.setSSLParameters(parameters);
                return talk(secured, target, headers, body);
            }
        }
    }

    private static Answer talk(Socket socket, Target target, Map<String, String> headers, byte[] body)
            throws IOException {
        var head = new StringBuilder("POST ").append(path(target)).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(target.uri().getRawAuthority()).append("\r\n");
        head.append("User-Agent: Plenary\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        socket.getOutputStream().write(out.toByteArray());
        socket.getOutputStream().flush();
        String line = line(socket.getInputStream());
        Matcher status = STATUS.matcher(line);
        if (!status.matches()) {
            throw new IOException("The answer was no HTTP");
        }
        return new Answer(Integer.parseInt(status.group(1)), line);
    }

    private static String path(Target target) {
        String path = target.uri().getRawPath();
        String query = target.uri().getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\r' && read != '\n'; read = in.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) read);
            } else {
                throw new IOException("The answer was no HTTP");
            }
        }
        return line.toString();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
