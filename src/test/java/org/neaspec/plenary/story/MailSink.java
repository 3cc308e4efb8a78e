package org.neaspec.plenary.story;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A mail server that keeps what it accepts, can be away for a while, and comes back under the same address. */
final class MailSink implements AutoCloseable {

    private final List<Letter> earlier = new ArrayList<>();
    private GreenMail server = listening(0);

    /** A mail as it arrived. */
    record Letter(String to, String messageId) {}

    int port() {
        return server.getSmtp().getPort();
    }

    /** Runs the action while nobody listens. */
    void away(Runnable action) {
        int port = port();
        earlier.addAll(inServer());
        server.stop();
        try {
            action.run();
        } finally {
            server = listening(port);
        }
    }

    List<Letter> letters() {
        List<Letter> all = new ArrayList<>(earlier);
        all.addAll(inServer());
        return all;
    }

    Map<String, List<Letter>> byRecipient() {
        return letters().stream().collect(Collectors.groupingBy(Letter::to));
    }

    private List<Letter> inServer() {
        List<Letter> letters = new ArrayList<>();
        try {
            for (Message message : server.getReceivedMessages()) {
                letters.add(new Letter(
                        ((jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0]).getAddress(),
                        message.getHeader("Message-ID")[0]));
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        return letters;
    }

    private static GreenMail listening(int port) {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}
