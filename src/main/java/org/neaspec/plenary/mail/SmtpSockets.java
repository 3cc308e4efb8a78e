package org.neaspec.plenary.mail;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import javax.net.SocketFactory;

/**
 * The connections to the mail server, one for each thread. Once the text is out, the server is given more time to answer than
 * before: whoever hangs up too early does not know whether the mail arrived, and sends it again (RFC 5321 4.5.3.2.6).
 */
@Singleton
class SmtpSockets extends SocketFactory {

    /** How long an answer may take after the text; a lease lasts longer from that moment on. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ThreadLocal<Socket> last = new ThreadLocal<>();

    /** From now on this thread's connection waits for the answer to the text. */
    void beginsToWait() {
        Socket socket = last.get();
        if (socket != null) {
            try {
                socket.setSoTimeout((int) PATIENCE.toMillis());
            } catch (SocketException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The one that is used: the address is given later. */
    @Override
    public Socket createSocket() {
        var socket = new Socket();
        last.set(socket);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("not connected yet");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new SocketException("not connected yet");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(host, port);
    }
}
