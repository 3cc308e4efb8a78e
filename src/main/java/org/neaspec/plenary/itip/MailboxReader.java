package org.neaspec.plenary.itip;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neaspec.plenary.shared.AccessTokens;
import org.neaspec.plenary.trouble.TroubleKind;
import org.neaspec.plenary.trouble.Troubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailbox of replies over IMAP: what is new since the last time, and what is still unread, is taken, noted, and then
 * marked as read; nothing is deleted, moved or answered. Colleagues may read in the mailbox too: how far it was read is kept here.
 * Several nodes may read at once, and a node may stop at any line: a mail counts once.
 */
@Singleton
@Requires(property = "plenary.replies.host", notEquals = "")
class MailboxReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);
    private static final int AT_ONCE = 500;

    private final ReplyMailbox mailbox;
    private final Replies replies;
    private final AccessTokens tokens;
    private final PositionRepository positions;
    private final Troubles troubles;

    MailboxReader(
            ReplyMailbox mailbox,
            Replies replies,
            AccessTokens tokens,
            PositionRepository positions,
            Troubles troubles) {
        this.mailbox = mailbox;
        this.replies = replies;
        this.tokens = tokens;
        this.positions = positions;
        this.troubles = troubles;
    }

    @Scheduled(initialDelay = "10s", fixedDelay = "60s")
    void look() {
        try {
            int read = run();
            troubles.over(TroubleKind.MAILBOX, mailbox.getKey());
            if (read > 0) {
                LOG.info("Read {} mails from the mailbox of replies", read);
            }
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("The mailbox of replies could not be read: {}", e.toString());
            troubles.stands(TroubleKind.MAILBOX, mailbox.getKey(), null, e.toString());
        }
    }

    /** Reads what is new or unread now; answers how many mails that were. */
    int run() throws MessagingException, IOException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(mailbox.getUser(), password());
            try (Folder folder = store.getFolder(mailbox.getFolder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder, (UIDFolder) folder);
            }
        }
    }

    private int read(Folder folder, UIDFolder numbers) throws MessagingException, IOException {
        long validity = numbers.getUIDValidity();
        var position = positions.of(mailbox.getKey()).filter(known -> known.validity() == validity);
        SortedMap<Long, Message> waiting = new TreeMap<>();
        for (Message unread : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            waiting.put(numbers.getUID(unread), unread);
        }
        if (position.isPresent()) {
            long next = position.get().lastUid() + 1;
            for (Message mail : numbers.getMessagesByUID(next, UIDFolder.LASTUID)) {
                // "next:*" names the last mail too where there is no newer one (RFC 9051 6.4.9).
                if (mail != null && numbers.getUID(mail) >= next) {
                    waiting.put(numbers.getUID(mail), mail);
                }
            }
        } else if (folder.getMessageCount() > 0) {
            // What was read in a mailbox before it was ours is none of ours.
            positions.reached(mailbox.getKey(), validity, numbers.getUID(folder.getMessage(folder.getMessageCount())));
        }
        int read = 0;
        for (var mail : waiting.entrySet().stream().limit(AT_ONCE).toList()) {
            read += take(mail.getValue(), folder);
            positions.reached(mailbox.getKey(), validity, mail.getKey());
        }
        return read;
    }

    /** One that the server does not hand over stays unread, and holds up none behind it. */
    private int take(Message mail, Folder folder) throws MessagingException, IOException {
        try {
            replies.take(bytes((MimeMessage) mail));
            mail.setFlag(Flags.Flag.SEEN, true);
            return 1;
        } catch (MessagingException | IOException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            LOG.warn("A mail in the mailbox of replies could not be fetched: {}", e.toString());
            return 0;
        }
    }

    /** The mail, or its beginning where it is larger than any answer: enough to say what it was. */
    private static byte[] bytes(MimeMessage mail) throws MessagingException, IOException {
        var out = new ByteArrayOutputStream();
        try {
            mail.writeTo(new Limited(out));
        } catch (LargeEnough e) {
            LOG.debug("A mail was larger than {} octets", ReceivedMails.LARGEST);
        }
        return out.toByteArray();
    }

    private String password() throws AuthenticationFailedException {
        return tokens.wanted()
                ? tokens.current().orElseThrow(() -> new AuthenticationFailedException("no access token"))
                : mailbox.getPassword();
    }

    private Properties properties() {
        Integer port = mailbox.getPort();
        var properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        properties.put("mail.imap.host", mailbox.getHost());
        properties.put("mail.imap.port", Integer.toString(port != null ? port : mailbox.isTls() ? 993 : 143));
        properties.put("mail.imap.ssl.enable", Boolean.toString(mailbox.isTls()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.starttls.enable", "true");
        properties.put("mail.imap.connectiontimeout", "10000");
        properties.put("mail.imap.timeout", "30000");
        properties.put("mail.imap.writetimeout", "30000");
        properties.put("mail.imap.peek", "true");
        if (tokens.wanted()) {
            properties.put("mail.imap.auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    private static final class LargeEnough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes one octet more than is read, so that the mail is seen to be too large, and then no more. */
    private static final class Limited extends FilterOutputStream {

        private int room = ReceivedMails.LARGEST + 1;

        Limited(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            if (room == 0) {
                throw new LargeEnough();
            }
            room--;
            out.write(octet);
        }
    }
}
