package org.neaspec.plenary.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;

/**
 * A message that is the same to the byte whenever it is made: Jakarta Mail would give it a new Message-ID each time. It says when
 * it is being handed over, and can refuse.
 */
class StableMessage extends MimeMessage {

    /** Asked once, when the server is ready for the text; false stops the sending. */
    interface HandOver {
        boolean mayGo();
    }

    private String messageId = "";
    private HandOver handOver = () -> true;

    StableMessage(Session session) {
        super(session);
    }

    void identify(String id, Instant date, HandOver permission) {
        this.messageId = id;
        this.handOver = permission;
        try {
            setSentDate(Date.from(date));
        } catch (MessagingException e) {
            throw new IllegalStateException("a new message takes a date", e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        // The server has said 354; from the first byte on, the mail may arrive. Failing here ends the connection
        // without it.
        if (!handOver.mayGo()) {
            throw new IOException("the lease on this mail was lost");
        }
        super.writeTo(out, ignored);
    }
}
