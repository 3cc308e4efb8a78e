package org.neaspec.plenary.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jspecify.annotations.Nullable;

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
    private @Nullable String thread;
    private HandOver handOver = () -> true;
    private @Nullable Dkim dkim;

    StableMessage(Session session) {
        super(session);
    }

    /** @param first the Message-ID of the mail that this one follows, or null */
    StableMessage identify(String id, @Nullable String first, Instant date, HandOver permission) {
        this.messageId = id;
        this.thread = first;
        this.handOver = permission;
        try {
            setSentDate(Date.from(date));
        } catch (MessagingException e) {
            throw new IllegalStateException("a new message takes a date", e);
        }
        return this;
    }

    /** Has it signed when it is handed over, if there is a key. */
    StableMessage signedBy(Dkim signature) {
        this.dkim = signature;
        return this;
    }

    /** Where the person says that he or she wants no more of these (RFC 2369, RFC 8058); empty where that is not asked. */
    void choice(String link) {
        if (link.isEmpty()) {
            return;
        }
        try {
            setHeader("List-Unsubscribe", "<" + link + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        } catch (MessagingException e) {
            throw new IllegalStateException("a new message takes a header", e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
        if (thread != null) {
            setHeader("In-Reply-To", thread);
            setHeader("References", thread);
        }
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        // The server has said 354; from the first byte on, the mail may arrive. Failing here ends the connection
        // without it.
        if (!handOver.mayGo()) {
            throw new IOException("the lease on this mail was lost");
        }
        if (dkim == null || !dkim.signs()) {
            super.writeTo(out, ignored);
            return;
        }
        var whole = new ByteArrayOutputStream();
        super.writeTo(new CRLFOutputStream(whole), ignored);
        out.write(dkim.header(whole.toByteArray()).getBytes(StandardCharsets.US_ASCII));
        whole.writeTo(out);
    }
}
